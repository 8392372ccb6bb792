package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.StatedValue;
import org.entente.ingestion.review.model.Quotes;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void eachValueComesWithTheWordsThatSayIt() {
        PlainText text = PlainText.of("📡 The third forum met in Wuxi.");
        var fields = new FactFields(Map.of(
                "edition", List.of(new StatedValue("3", 6, 11)), "place", List.of(new StatedValue("Wuxi", 25, 29))));

        assertThat(Quotes.cut(fields, text))
                .containsOnly(
                        Map.entry("edition", List.of(new FieldValue("3", 6, 11, "third"))),
                        Map.entry("place", List.of(new FieldValue("Wuxi", 25, 29, "Wuxi"))));
    }
}
