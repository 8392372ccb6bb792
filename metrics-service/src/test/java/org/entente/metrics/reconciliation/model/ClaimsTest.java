package org.entente.metrics.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String MAY = "2018-05-01T00:00:00Z";
    private static final String JUNE = "2018-06-01T00:00:00Z";
    private static final String JULY = "2018-07-01T00:00:00Z";

    @Test
    void aSourceRestatesItsNumbersOneAfterTheOther() {
        Claim july = claim("union", JULY, 125);
        Claim may = claim("union", MAY, 120);
        Claim june = claim("union", JUNE, 122);

        Claims claims = new Claims(List.of(july, may, june));

        assertThat(claims.successor(may.id())).contains(june.id());
        assertThat(claims.successor(june.id())).contains(july.id());
        assertThat(claims.successor(july.id())).isEmpty();
        assertThat(claims.contradicting(july.id())).isEmpty();
    }

    @Test
    void numbersOfTwoSourcesStandSideBySideAndTheRestatedOneContradictsNobody() {
        Claim restated = claim("union", MAY, 120);
        Claim union = claim("union", JUNE, 125);
        Claim newspaper = claim("newspaper", JULY, 120);

        Claims claims = new Claims(List.of(newspaper, union, restated));

        assertThat(claims.successor(union.id())).isEmpty();
        assertThat(claims.contradicting(union.id())).containsExactly(newspaper.id());
        assertThat(claims.contradicting(newspaper.id())).containsExactly(union.id());
        assertThat(claims.contradicting(restated.id())).isEmpty();
    }

    @Test
    void ofTwoNumbersWithoutATimeNeitherIsTheLater() {
        Claim one = claim("union", null, 120);
        Claim other = claim("union", null, 125);
        Claim dated = claim("union", JUNE, 125);

        Claims claims = new Claims(List.of(one, other, dated));

        assertThat(claims.successor(one.id())).isEmpty();
        assertThat(claims.contradicting(one.id())).containsExactly(other.id(), dated.id());
    }

    @Test
    void aDocumentThatContradictsItselfDoesNotRestateItself() {
        Claim first = claim("union", MAY, 120);
        Claim second = new Claim(UUID.randomUUID(), first.origin(), "union", time(MAY), allowed(130));

        Claims claims = new Claims(List.of(first, second));

        assertThat(claims.successor(first.id())).isEmpty();
        assertThat(claims.contradicting(first.id())).containsExactly(second.id());
    }

    private static Claim claim(String source, String saidAt, int value) {
        return new Claim(UUID.randomUUID(), UUID.randomUUID(), source, time(saidAt), allowed(value));
    }

    private static Optional<Instant> time(String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    private static Allowed allowed(int value) {
        return Allowed.by(BigDecimal.valueOf(value), null);
    }
}
