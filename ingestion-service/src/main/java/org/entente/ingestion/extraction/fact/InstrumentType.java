package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Locale;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;

/** Says of which type an instrument is: its noun, and whether states or organisations conclude it. */
final class InstrumentType {
    private final Document document;
    private final Reading reading;
    private final Passage passage;

    InstrumentType(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    String of(Title title, Draft draft) {
        String type = title.head().value();
        return switch (type) {
            case "report" -> "other";
            case "agreement" -> isPlain(title) && isOfStates(title, draft) ? "treaty" : type;
            case "treaty" ->
                isProtocol(title) && !isOfStates(title, draft) && isOfOrganisations(draft) ? "agreement" : type;
            default -> type;
        };
    }

    /** A licence or contract is never a treaty. */
    private boolean isPlain(Title title) {
        String head = passage.token(title.head().last()).lower();
        return !List.of("licence", "license", "licencia", "contract", "contrat", "contrato", "deal", "avenant")
                .contains(head);
    }

    private boolean isProtocol(Title title) {
        String head = passage.token(title.head().last()).lower();
        return List.of("protocol", "protocole", "protocolo", "convention").contains(head);
    }

    private boolean isOfStates(Title title, Draft draft) {
        for (int i = title.first(); i <= title.last(); i++) {
            String word = passage.token(i).lower();
            if (word.startsWith("government") || word.startsWith("intergo")) {
                return true;
            }
        }
        List<FieldValue> parties = draft.fields().getOrDefault("parties", List.of());
        return parties.size() > 1 && parties.stream().allMatch(this::isState);
    }

    private boolean isOfOrganisations(Draft draft) {
        List<FieldValue> parties = draft.fields().getOrDefault("parties", List.of());
        boolean states = !passage.cues(CueKind.COUNTRY).isEmpty()
                || !passage.cues(CueKind.GROUP).isEmpty();
        return parties.isEmpty() ? !states : parties.stream().noneMatch(this::isState);
    }

    private boolean isState(FieldValue party) {
        String words = party.value().toLowerCase(Locale.ROOT);
        boolean government = words.startsWith("gov") || words.startsWith("gouv") || words.startsWith("gob");
        return government || isCountry(party);
    }

    private boolean isCountry(FieldValue party) {
        return reading.names().stream()
                        .filter(name -> document.value(name).start() == party.start())
                        .anyMatch(NameMention::isState)
                || passage.cues(CueKind.NATIONALITY).stream()
                        .anyMatch(cue -> document.value(passage.span(cue)).start() == party.start());
    }
}
