package org.entente.metrics.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.http.FieldError;
import org.entente.http.ProblemException;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Per;
import org.entente.metrics.targets.model.Scope;
import org.jspecify.annotations.Nullable;

/** What a person may say in a target. */
final class TermsRules {

    /** More items than anybody exchanges. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DECIMALS = 3;
    private static final int LONGEST = 2_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private final List<FieldError> errors = new ArrayList<>();
    private final Terms terms;

    private TermsRules(Terms terms) {
        this.terms = terms;
    }

    /** The terms with what is taken for granted; 400 with everything that is wrong with them. */
    static Terms checked(Terms terms) {
        TermsRules rules = new TermsRules(terms);
        rules.binding();
        rules.quota();
        rules.days();
        rules.words();
        if (!rules.errors.isEmpty()) {
            throw ProblemException.invalid(rules.errors);
        }
        return rules.complete();
    }

    private Terms complete() {
        return new Terms(
                terms.exchange(),
                terms.scope(),
                terms.member(),
                terms.country(),
                terms.action(),
                terms.countKind().wireName(),
                terms.amount() == null ? null : plain(terms.amount()),
                terms.perOrNone().wireName(),
                terms.from(),
                terms.to(),
                terms.text(),
                terms.reportedCompleted());
    }

    private void binding() {
        Optional<Scope> scope = code(
                "/scope",
                terms.scope(),
                Scope.ofWireName(or(terms.scope())),
                "This must be exchange, member, each_member or country.");
        require(terms.exchange() == null || terms.scope() != null, "/scope", "Say whom of the exchange it binds.");
        requireOnlyFor(
                "/member", terms.member(), scope.filter(Scope.MEMBER::equals).isPresent());
        requireOnlyFor(
                "/country", terms.country(), scope.filter(Scope.COUNTRY::equals).isPresent());
        require(
                terms.member() == null || OrganisationAlias.isValid(terms.member()),
                "/member",
                "This must be an organisation's alias, such as kbc-ke.");
        require(
                terms.country() == null || isCountry(terms.country()),
                "/country",
                "This must be an ISO 3166-1 alpha-2 code, such as KE.");
    }

    private void quota() {
        code(
                "/action",
                terms.action(),
                Action.ofWireName(or(terms.action())),
                "This must be pushed, downloaded or uploaded.");
        code("/count", terms.count(), CountKind.ofWireName(or(terms.count())), "This must be total or unique.");
        code("/per", terms.per(), Per.ofWireName(or(terms.per())), "This must be day, month, quarter, year or none.");
        BigDecimal amount = terms.amount();
        if (amount != null) {
            require(terms.action() != null, "/action", "A number needs this.");
            require(
                    isSensible(amount),
                    "/amount",
                    "This must be more than 0, at most 10^12, with at most three decimals.");
        } else {
            require(
                    terms.text() != null || terms.reportedCompleted() != null,
                    "/text",
                    "A goal without an amount needs words.");
        }
    }

    private void days() {
        LocalDate from = terms.from();
        LocalDate to = terms.to();
        require(from == null || Days.ALL.contains(from), "/from", "This must be between 1900 and 2200.");
        require(to == null || Days.ALL.contains(to), "/to", "This must be between 1900 and 2200.");
        require(from == null || to == null || !from.isAfter(to), "/from", "This must not be after 'to'.");
    }

    private void words() {
        requireWords("/text", terms.text());
        if (terms.reportedCompleted() != null) {
            requireWords(
                    "/reportedCompleted/words", or(terms.reportedCompleted().words()));
            requireWords(
                    "/reportedCompleted/source", or(terms.reportedCompleted().source()));
        }
    }

    private void requireWords(String pointer, @Nullable String words) {
        require(
                words == null
                        || (!words.isBlank()
                                && words.length() <= LONGEST
                                && !UNPRINTABLE.matcher(words).find()),
                pointer,
                "This must be 1 to 2000 characters, none of them a control character.");
    }

    private <T> Optional<T> code(String pointer, @Nullable String text, Optional<T> known, String detail) {
        require(text == null || known.isPresent(), pointer, detail);
        return known;
    }

    private void requireOnlyFor(String pointer, @Nullable String value, boolean isItsScope) {
        require(value != null || !isItsScope, pointer, "This scope needs it.");
        require(value == null || isItsScope, pointer, "This scope has none.");
    }

    private void require(boolean good, String pointer, String detail) {
        if (!good) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    private static boolean isSensible(BigDecimal amount) {
        return amount.signum() > 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
