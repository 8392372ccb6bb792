package org.entente.ingestion.extraction.lexicon;

import java.util.Locale;

/** What a word or phrase of a lexicon is a sign of; each kind is one file per language. */
public enum CueKind {
    /** Articles, prepositions, conjunctions, pronouns; the value is the role. */
    FUNCTION,
    /** Auxiliaries, negations and hopes before a verb; the value is the mood that they give it. */
    MOOD,
    /** Forms of "to be" that make a participle passive. */
    PASSIVE,
    /** Nouns for instruments; the value is the type. */
    INSTRUMENT,
    /** Plural nouns for instruments, which name no single one. */
    INSTRUMENTS,
    /** Verbs for what happens to an instrument; the value is its status. */
    INSTRUMENT_VERB,
    /** "Done at" and the like at the end of an instrument. */
    CLOSING,
    /** Instruments that are background, and nouns that look like one. */
    BACKGROUND,
    /** Nouns for meetings; the value says what they need beside them. */
    MEETING,
    /** Meetings of states or of an organisation, which can conclude something themselves. */
    ORGAN,
    /** Plural nouns for meetings. */
    MEETINGS,
    /** Verbs for what happens to a meeting; the value is its status. */
    MEETING_VERB,
    /** "hosted by" and the like; the value is the field. */
    ROLE,
    /** Verbs whose subject has a role in a meeting. */
    ROLE_VERB,
    /** Words before a colon that say what a line holds; the value is the field. */
    LABEL,
    /** Words before a theme. */
    THEME,
    /** Nouns for persons at a meeting. */
    ATTENDEE,
    /** Verbs and phrases for being at a meeting. */
    ATTENDANCE,
    /** Nouns for what is counted; the value is the measure. */
    COUNTED,
    /** Verbs of exchange; the value is the measure. */
    EXCHANGE_VERB,
    /** Verbs of teaching: those whom they number are students. */
    TRAINING,
    /** Words for growth, decline and accession. */
    CHANGE,
    /** Verbs for having members. */
    MEMBERSHIP,
    /** Nouns after a number that make it no observation. */
    UNCOUNTED,
    /** "more than" and the like before a number; the value is the qualifier. */
    QUALIFIER,
    /** "a day", "every month"; the value is the period. */
    RATE,
    /** Verbs that promise. */
    PROMISE,
    /** Verbs after a promise that make it an attitude, a meeting or an agreement. */
    ATTITUDE,
    /** Phrases before a date by which something is owed. */
    DEADLINE,
    NUMBER,
    ORDINAL,
    MONTH,
    WEEKDAY,
    SEASON,
    /** "last week", "yesterday"; the value says how to count. */
    RELATIVE_DATE,
    /** Words before and inside an interval of dates. */
    INTERVAL,
    /** Nouns for offices and forms of address, which go with the names of persons. */
    OFFICE,
    /** Head nouns of organisations' names. */
    ORGANISATION,
    /** Nouns of common things that stand for an organisation or group named before. */
    SHORT_FORM,
    COUNTRY,
    /** Adjectives of countries; the value is the country. */
    NATIONALITY,
    /** Groups of states and international organisations. */
    GROUP,
    /** Nouns of provinces, regions and the like that follow or precede a name. */
    REGION,
    /** Nouns of fields of activity, which do not start another name after "and". */
    TOPIC,
    /** Endings of adjectives, in a language in which they follow their noun. */
    ADJECTIVE_ENDING,
    /** Words that end with a full stop inside a sentence. */
    ABBREVIATION,
    /** Frequent words that tell the language. */
    FREQUENT;

    /** The name of the kind's file. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }
}
