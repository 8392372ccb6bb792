package org.entente.ingestion.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Extraction;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FieldFault;
import org.entente.ingestion.facts.model.FoundFact;
import org.entente.ingestion.facts.model.StatedValue;
import org.entente.ingestion.work.Allowance;
import org.jboss.logging.Logger;

/** Finds the facts in a text. Takes a while, the first time even longer: for worker threads only. */
@ApplicationScoped
public class FactFinder {

    private static final Logger LOG = Logger.getLogger(FactFinder.class);

    private final Extractor extractor;
    private final LanguageNotice notice;
    private final Allowance characters;

    public FactFinder(Extractor extractor, ProcessingConfig limits) {
        this.extractor = extractor;
        this.notice = new LanguageNotice(extractor.readLanguages());
        this.characters = new Allowance(limits.maxCharacters());
    }

    /**
     * Waits for the memory that the search of a text takes.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public Allowance.Share reserve(PlainText text) throws InterruptedException {
        return characters.take(text.length());
    }

    /**
     * The facts in the text, in its order; what it takes should be {@linkplain #reserve reserved}.
     *
     * @param publishedOn the document's date, where it is known from elsewhere, EDTF
     */
    public Findings find(PlainText text, Optional<String> publishedOn) {
        Extraction extraction = extractor.extract(text.value(), publishedOn);
        int length = text.length();
        List<FoundFact> facts = extraction.facts().stream()
                .map(FactFinder::found)
                .filter(fact -> isSound(fact, length))
                .toList();
        return new Findings(
                extraction.language(),
                extraction.statedDate(),
                notice.of(extraction.language(), facts.isEmpty()),
                facts);
    }

    private static FoundFact found(ExtractedFact fact) {
        List<String> rules = fact.rules().stream().sorted().toList();
        return new FoundFact(fact.kind(), fields(fact.fields()), fact.confidence(), rules);
    }

    private static FactFields fields(Map<String, List<FieldValue>> fields) {
        return new FactFields(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stream()
                        .map(value -> new StatedValue(value.value(), value.start(), value.end()))
                        .toList())));
    }

    /** A rule that makes a malformed fact is a defect; it must not keep the document's other facts from review. */
    private static boolean isSound(FoundFact fact, int textLength) {
        List<FieldFault> faults = fact.fields().faults(fact.kind(), textLength);
        if (!faults.isEmpty()) {
            LOG.errorf("A fact made by %s is malformed: %s", fact.rules(), faults);
        }
        return faults.isEmpty();
    }
}
