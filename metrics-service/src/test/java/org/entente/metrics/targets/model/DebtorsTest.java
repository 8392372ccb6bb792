package org.entente.metrics.targets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.exchanges.model.NameKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtorsTest {

    private static final Names ALU = new Names("alu", NameKeys.of(List.of("alu", "Africa Link Union", "ALU")));
    private static final Names LINK = new Names("link", NameKeys.of(List.of("link", "The Link")));
    private static final Names KBC = new Names("kbc-ke", NameKeys.of(List.of("Kenya Broadcasting Corporation (KBC)")));
    private static final Names TBC = new Names("tbc-tz", NameKeys.of(List.of("Tanzania Broadcasting Corporation")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "each member of the Africa Link Union will upload one item a day",
                "members of the ALU upload an item",
                "the africa link Union (ALU)"
            })
    void anExchangeIsToldByItsNameInTheText(String text) {
        assertThat(Debtors.exchange(claim(text), List.of(ALU, LINK))).hasValue(ALU);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"each member will upload one item", "the ALU and The Link upload one", "a link to alu", "VALUE"})
    void whereNoneOrSeveralAreNamedOrAWordOnlyLooksLikeANameItIsNotTold(String text) {
        assertThat(Debtors.exchange(claim(text), List.of(ALU, LINK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Each member", "each of the members", "Every station", "Chacun des membres", "cada miembro"})
    void eachMemberOwesByItself(String party) {
        assertThat(debtors(party))
                .extracting(debtor -> debtor.scope().orElseThrow())
                .containsExactly(Scope.EACH_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Africa Link Union", "ALU", "All members", "the members", "les membres"})
    void allMembersOweTogether(String party) {
        assertThat(debtors(party))
                .extracting(debtor -> debtor.scope().orElseThrow())
                .containsExactly(Scope.EXCHANGE);
    }

    @Test
    void eachNamedMemberHasATargetOfItsOwnAndNoneTwo() {
        List<Debtor> debtors = debtors("KBC", "tbc-tz", "the Kenya Broadcasting Corporation", "Kenya", "Somebody Else");

        assertThat(debtors)
                .extracting(debtor -> debtor.member().orElse(""))
                .containsExactly("kbc-ke", "tbc-tz", "", "");
        assertThat(debtors.get(2).country()).hasValue("KE");
        assertThat(debtors.get(2).exchange()).hasValue("alu");
        assertThat(debtors.get(3).exchange()).isEmpty();
        assertThat(debtors.get(3).key()).isEqualTo("somebody else");
    }

    @Test
    void whomAnUnknownExchangeBindsIsKnownOnlyWhereTheWordsSaySo() {
        List<Debtor> debtors =
                Debtors.of(claim("text", "Each member", "Kenya Broadcasting Corporation"), Optional.empty(), List.of());

        assertThat(debtors).extracting(Debtor::exchange).containsOnly(Optional.empty());
        assertThat(debtors.get(0).scope()).hasValue(Scope.EACH_MEMBER);
        assertThat(debtors.get(1).scope()).isEmpty();
    }

    @Test
    void onlyACommitmentAboutItemsIsAClaim() {
        assertThat(Claim.of(Map.of("measure", List.of("teachers"), "target", List.of("20"))))
                .isEmpty();
        assertThat(Claim.of(Map.of("text", List.of("a promise")))).isEmpty();
        assertThat(Claim.of(Map.of())).isEmpty();
        assertThat(Claim.of(Map.of("measure", List.of("items_uploaded"), "due", List.of("2018"))))
                .hasValueSatisfying(claim -> {
                    assertThat(claim.due()).hasToString("Optional[2018-12-31]");
                    assertThat(claim.amount()).isEmpty();
                    assertThat(claim.per()).isEqualTo(Per.NONE);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,  2020, 2019-05-06, 2019-05-06",
        "NONE,  2020, 2020-12-31, 2020-12-31",
        "NONE,  2020, 2021-01-01, ''",
        "MONTH, 2020, 2019-05-06, ''"
    })
    void whatIsToBeDoneOnceCountsFromTheDayItWasRecordedUnlessItWasDueBefore(
            Per per, String due, LocalDate recorded, String first) {
        Claim claim = Claim.of(Map.of(
                        "measure", List.of("items_uploaded"),
                        "period", List.of(per.wireName()),
                        "due", List.of(due)))
                .orElseThrow();

        assertThat(claim.first(recorded).map(LocalDate::toString).orElse("")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Each member of the ALU will upload one item",
                "Every participating station of the ALU uploads one",
                "each of the members of the ALU",
                "Chacun des membres de l’ALU",
                "cada una de las emisoras de la ALU"
            })
    void aTextThatBeginsWithEachOfThemBindsEach(String text) {
        assertThat(ofText(text).scope()).hasValue(Scope.EACH_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every month the Africa Link Union will exchange 200 items",
                "Each year members of the ALU exchange 200 items",
                "Chaque mois, l’ALU échange",
                "Cada mes la ALU intercambia"
            })
    void aTextThatBeginsWithEachYearOrMonthBindsAllTogether(String text) {
        assertThat(ofText(text).scope()).hasValue(Scope.EXCHANGE);
    }

    private static Debtor ofText(String text) {
        return Debtors.of(claim(text), Optional.of(ALU), List.of(KBC, TBC)).get(0);
    }

    private static List<Debtor> debtors(String... parties) {
        return Debtors.of(claim("text", parties), Optional.of(ALU), List.of(KBC, TBC));
    }

    private static Claim claim(String text, String... parties) {
        return Claim.of(Map.of(
                        "text", List.of(text),
                        "parties", List.of(parties),
                        "measure", List.of("items_uploaded"),
                        "target", List.of("1")))
                .orElseThrow();
    }
}
