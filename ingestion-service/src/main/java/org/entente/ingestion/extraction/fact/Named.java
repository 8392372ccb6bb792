package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;

/** Gives a meeting described after its name that name: "Voices of the Lake 2022, our yearly conference". */
final class Named {
    private Named() {}

    /** The name before the description, else the title as it is. */
    static Title by(Reading reading, Title title) {
        Passage passage = reading.passage();
        int comma = title.first() - 1;
        while (comma > title.first() - 4 && comma > 0 && isDescription(passage, comma)) {
            comma--;
        }
        boolean described = !title.proper()
                && comma > 0
                && comma < title.first() - 1
                && passage.token(comma).is(",");
        return described
                ? name(reading, comma - 1)
                        .map(name -> named(passage, name, title))
                        .orElse(title)
                : title;
    }

    private static boolean isDescription(Passage passage, int i) {
        return passage.isRole(i, "article", "indefinite", "possessive")
                || passage.token(i).isSmall() && !passage.isFunction(i);
    }

    private static Optional<NameMention> name(Reading reading, int last) {
        int end = reading.passage().token(last).isNumber() ? last - 1 : last;
        return reading.names().stream()
                .filter(name -> name.last() == end && name.last() > name.first())
                .filter(name -> name.kind() == NameMention.Kind.OTHER)
                .filter(name -> !reading.passage().has(CueKind.OFFICE, name.first()))
                .findFirst();
    }

    private static Title named(Passage passage, NameMention name, Title title) {
        int last = name.last() + (passage.token(name.last() + 1).isNumber() ? 1 : 0);
        return new Title(name.first(), last, passage.span(name.first(), last), title.head(), true);
    }
}
