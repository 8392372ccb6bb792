package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.entente.contracts.FactKind;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final String TEXT =
            "The Second Forum of the River Desk was held in Goma on 3 May 2021. Radio One and Radio Two"
                    + " signed the Goma Pact. Members sent 1,250 items. Each member will send two items a month.";

    private final StatedFact meeting = fact(
            "meeting",
            Map.of(
                    "title", value("Second Forum of the River Desk"),
                    "edition", number(2, "Second"),
                    "status", value("held", "was held"),
                    "date", value("2021-05-03", "3 May 2021"),
                    "place", value("Goma")));
    private final StatedFact agreement = fact(
            "agreement",
            Map.of(
                    "title", value("Goma Pact"),
                    "status", value("signed", "signed"),
                    "parties", list(value("Radio One"), value("Radio Two"))));
    private final StatedFact observation =
            fact("observation", Map.of("measure", value("items_uploaded", "sent"), "value", number(1250, "1,250")));
    private final StatedFact commitment = fact(
            "commitment",
            Map.of("text", value("Each member will send two items a month"), "period", value("month", "a month")));
    private final List<StatedFact> gold = List.of(meeting, agreement, observation, commitment);

    @Test
    void givesOneToWhatIsTheGoldItself() {
        Score score = score(gold);

        assertThat(score.headline()).isCloseTo(1, EXACTLY);
        assertThat(score.allFields().exactness()).isCloseTo(1, EXACTLY);
        assertThat(score.findings()).isEmpty();
    }

    @Test
    void givesNothingForNothing() {
        Score score = score(List.of());

        assertThat(score.headline()).isZero();
        assertThat(score.findings()).hasSize(4).allSatisfy(finding -> assertThat(finding.difference())
                .isEqualTo(new Finding.Missed()));
    }

    @Test
    void countsAFactThatIsProposedTwiceAsInventedOnce() {
        Score score = score(List.of(meeting, agreement, observation, commitment, meeting));

        assertThat(score.facts()).isEqualTo(new Tally(4, 1, 0, 0));
        assertThat(score.findings())
                .containsExactly(
                        new Finding("toy", FactKind.MEETING, "Second Forum of the River Desk", new Finding.Invented()));
    }

    @Test
    void countsAFactOfUnknownKindAsInvented() {
        StatedFact rumour = fact("rumour", Map.of("title", value("Goma Pact")));

        assertThat(score(Stream.concat(gold.stream(), Stream.of(rumour)).toList())
                        .facts())
                .isEqualTo(new Tally(4, 1, 0, 0));
    }

    @Test
    void wantsANumberToBeTheSame() {
        StatedFact almost = with(observation, "value", number(1251, "1,250"));

        assertThat(score(List.of(almost)).facts().right()).isZero();
    }

    @Test
    void findsANumberElsewhereInTheTextIfItMeasuresTheSame() {
        StatedFact elsewhere = with(observation, "value", number(1250, "3"));

        assertThat(score(List.of(elsewhere)).kinds().get(FactKind.OBSERVATION).right())
                .isOne();
    }

    @Test
    void takesATitleForTheSameOnlyIfMostOfItIs() {
        StatedFact shortened = with(meeting, "title", value("Forum of the River Desk"));
        StatedFact torn = with(meeting, "title", value("Forum"));

        assertThat(score(List.of(shortened)).facts().right()).isOne();
        assertThat(score(List.of(torn)).facts().right()).isZero();
    }

    @Test
    void tellsAWrongAMissingAndAnInventedFieldApart() {
        StatedFact changed = without(with(meeting, "edition", number(3, "Second")), "place");
        StatedFact extended = with(agreement, "place", value("Goma"));

        Score score = score(List.of(changed, extended, observation, commitment));

        assertThat(score.fields().get(FactKind.MEETING))
                .containsEntry("edition", new Tally(0, 1, 1, 0))
                .containsEntry("place", new Tally(0, 0, 1, 0));
        assertThat(score.fields().get(FactKind.AGREEMENT)).containsEntry("place", new Tally(0, 1, 0, 0));
        assertThat(score.findings())
                .extracting(Finding::difference)
                .containsExactlyInAnyOrder(
                        new Finding.WrongField("edition", Optional.of("2"), Optional.of("3")),
                        new Finding.WrongField("place", Optional.of("Goma"), Optional.empty()),
                        new Finding.WrongField("place", Optional.empty(), Optional.of("Goma")));
    }

    @Test
    void comparesListsAsSets() {
        StatedFact turned =
                with(agreement, "parties", list(value("Radio Two"), value("Radio One"), value("radio one")));
        StatedFact partly = with(agreement, "parties", list(value("Radio Two"), value("River Desk")));

        assertThat(parties(turned)).isEqualTo(new Tally(2, 0, 0, 2));
        assertThat(parties(partly)).isEqualTo(new Tally(1, 1, 1, 1));
    }

    @Test
    void wantsEveryValueToPointAtWords() {
        StatedFact nowhere = with(meeting, "place", span(value("Goma"), 9_000, 9_004));
        StatedFact blank = with(meeting, "place", span(value("Goma"), 3, 4));

        assertThat(List.of(score(List.of(nowhere)), score(List.of(blank)))).allSatisfy(score -> assertThat(
                        score.fields().get(FactKind.MEETING).get("place"))
                .isEqualTo(new Tally(0, 1, 1, 0)));
    }

    @Test
    void saysHowManyRightValuesPointAtTheRightWords() {
        StatedFact loose = with(meeting, "date", value("2021-05-03", "May"));

        assertThat(score(List.of(loose)).fields().get(FactKind.MEETING).get("date"))
                .isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void readsAnExactNumberAsOneWithoutQualifier() {
        StatedFact exact = with(observation, "qualifier", value("exact", "1,250"));

        assertThat(score(List.of(exact)).fields().get(FactKind.OBSERVATION)).doesNotContainKey("qualifier");
    }

    private Tally parties(StatedFact predicted) {
        return score(List.of(predicted)).fields().get(FactKind.AGREEMENT).get("parties");
    }

    private Score score(List<StatedFact> predicted) {
        return Scorer.score(List.of(new MarkedDocument("toy", "en", "", TEXT, gold)), Map.of("toy", predicted));
    }

    private static StatedFact fact(String kind, Map<String, ? extends JsonNode> fields) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.forEach(node::set);
        return new StatedFact(kind, node);
    }

    private static StatedFact with(StatedFact fact, String field, JsonNode value) {
        ObjectNode fields = fact.fields().deepCopy();
        fields.set(field, value);
        return new StatedFact(fact.kind(), fields);
    }

    private static StatedFact without(StatedFact fact, String field) {
        ObjectNode fields = fact.fields().deepCopy();
        fields.remove(field);
        return new StatedFact(fact.kind(), fields);
    }

    private static ObjectNode value(String words) {
        return value(words, words);
    }

    private static ObjectNode value(String value, String words) {
        int start = TEXT.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return span(JsonNodeFactory.instance.objectNode().put("value", value), start, start + words.length());
    }

    private static ObjectNode number(int value, String words) {
        return value("", words).put("value", value);
    }

    private static ObjectNode span(ObjectNode value, int start, int end) {
        return value.put("start", start).put("end", end);
    }

    private static ArrayNode list(ObjectNode... values) {
        return JsonNodeFactory.instance.arrayNode().addAll(new ArrayList<>(List.of(values)));
    }
}
