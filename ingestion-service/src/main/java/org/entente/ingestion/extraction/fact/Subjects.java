package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Finds who does what a verb says, and gives pronouns and short forms their full name. */
final class Subjects {
    private static final int BACK = 4;

    private final Document document;
    private final Reading reading;
    private final Passage passage;

    Subjects(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** The subject of the verb that starts at a token. */
    List<FieldValue> of(int verb) {
        PartyList lists = new PartyList(document, reading);
        List<NameMention> names = lists.before(verb);
        if (!names.isEmpty()) {
            List<FieldValue> subjects = new ArrayList<>(lists.values(names));
            listed(names.get(0).first()).ifPresent(name -> subjects.add(0, name));
            return subjects;
        }
        List<FieldValue> meant = meant(verb);
        if (!meant.isEmpty()) {
            return meant;
        }
        return verbBefore(verb) >= 0 ? of(verbBefore(verb)) : List.of();
    }

    /** "the Library and the Lake Archives": a short form before the first name of a list. */
    private Optional<FieldValue> listed(int first) {
        int and = first - (passage.isRole(first - 1, "article") ? 2 : 1);
        boolean form = passage.isRole(and, "and") && passage.has(CueKind.SHORT_FORM, and - 1, "organisation");
        return form && passage.isRole(and - 2, "article") ? shortForm(and - 1) : Optional.empty();
    }

    /** The verb before "and" or "," that shares its subject with this one. */
    private int verbBefore(int verb) {
        for (int i = verb - 1; i >= 1; i--) {
            if (passage.token(i).is(";")) {
                return -1;
            }
            boolean small = passage.token(i).isSmall() && isVerb(i);
            boolean subject = small
                    && (passage.isName(i - 1)
                            || passage.isRole(i - 1, "pronoun", "auxiliary")
                            || passage.has(CueKind.SHORT_FORM, i - 1));
            if (subject) {
                return passage.isRole(i - 1, "auxiliary") ? i - 1 : i;
            }
        }
        return -1;
    }

    private boolean isVerb(int i) {
        return passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.MEETING_VERB, i)
                || passage.has(CueKind.EXCHANGE_VERB, i)
                || passage.token(i).lower().endsWith("ed") && !passage.isFunction(i)
                || passage.isRole(i, "auxiliary");
    }

    /** What a pronoun or short form before a verb stands for. */
    private List<FieldValue> meant(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - BACK); i--) {
            Optional<Cue> form = passage.cue(CueKind.SHORT_FORM, i);
            if (form.isPresent()) {
                return form.get().is("organisation") ? list(shortForm(i)) : pair();
            }
            if (passage.isRole(i, "pronoun")) {
                return passage.token(i).is("they") ? pair() : list(earlier());
            }
            if (passage.isRole(i, "relative")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<FieldValue> list(Optional<FieldValue> value) {
        return value.map(List::of).orElse(List.of());
    }

    /** The full name of "the Union" at or soon after a token. */
    Optional<FieldValue> shortForm(int token) {
        for (int i = token; i < Math.min(passage.size(), token + 3); i++) {
            if (passage.has(CueKind.SHORT_FORM, i, "organisation")) {
                return document.names()
                        .named(passage.token(i).lower(), passage.token(i).start())
                        .map(document::value);
            }
        }
        return Optional.empty();
    }

    /** The words of the noun phrase that ends at a token: "the technical committee". */
    Span nounPhrase(int last) {
        int first = last;
        while (first > 0 && passage.token(first - 1).isWord() && !passage.isFunction(first - 1) && !isVerb(first - 1)
                || first > 1
                        && passage.token(first - 1).isHyphen()
                        && passage.token(first).glued()) {
            first--;
        }
        return passage.span(first, last);
    }

    /** The two states or organisations that were named together last. */
    List<FieldValue> pair() {
        for (int s = reading.sentence().index();
                s >= Math.max(0, reading.sentence().index() - BACK);
                s--) {
            Reading other = document.reading(s);
            List<FieldValue> pair = new ArrayList<>();
            for (NameMention name : other.names()) {
                List<NameMention> list = new PartyList(document, other).after(name.first());
                if (list.size() == 2 && list.stream().allMatch(NameMention::isParty)) {
                    pair = new PartyList(document, other).values(list);
                }
            }
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        return document.joinedStates().until(reading.sentence().index()).stream()
                .map(document::value)
                .toList();
    }

    /** The first state or organisation of this or an earlier sentence of the paragraph. */
    private Optional<FieldValue> earlier() {
        int here = reading.sentence().index();
        for (int s = here - 1; s >= Math.max(0, here - BACK) && document.sameParagraph(s, here); s--) {
            Optional<NameMention> name = document.reading(s).names().stream()
                    .filter(NameMention::isParty)
                    .findFirst();
            if (name.isPresent()) {
                return name.map(document::value);
            }
        }
        return document.names().home().map(document::value);
    }
}
