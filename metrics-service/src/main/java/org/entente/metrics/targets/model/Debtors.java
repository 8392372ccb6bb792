package org.entente.metrics.targets.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.metrics.exchanges.model.NameKeys;

/** Tells of which exchange a commitment is, and whom of it the commitment binds. */
public final class Debtors {

    /** "Each member", "every station", "chacun des membres", "cada miembro". */
    private static final Pattern EACH = Pattern.compile("(each|every|chaque|chacune?|cada)( .*)?");

    /** The same where a text begins with it, and not with "each year" or "every month". */
    private static final Pattern EACH_OF_THEM = Pattern.compile(
            "(each|every|chaque|chacune?|cada)( (one|of|the|its|our|single|active|full|participating|des?|les|una?|uno|las|los|sus))*"
                    + " (members?|stations?|broadcasters?|organi[sz]ations?|part(y|ies)|partners?|membres?|diffuseurs?"
                    + "|partenaires?|miembros?|emisoras?|socios?|partes?)\\b.*");

    /** "All members", "the member stations", "les membres", "los miembros". */
    private static final Pattern ALL = Pattern.compile(
            "(all |its |les |ses |tous les |los |sus |todos los )*(the )?(member|membre|miembro)s?( .*)?");

    private static final String WHOLE = "";

    private static final Map<String, String> COUNTRIES = Stream.of(
                    Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"))
            .flatMap(Debtors::countries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

    private Debtors() {}

    /** The exchange that the parties are or name, or that the text names; none if there are several, or none. */
    public static Optional<Names> exchange(Claim claim, List<Names> exchanges) {
        Set<Names> named = new LinkedHashSet<>();
        for (String words : words(claim)) {
            exchanges.stream().filter(exchange -> exchange.are(words)).forEach(named::add);
            named.addAll(Mentions.in(words, exchanges));
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static List<String> words(Claim claim) {
        return Stream.concat(claim.parties().stream(), claim.text().stream()).toList();
    }

    /**
     * The debtors, none twice; one that is not known if no party is.
     *
     * @param exchange the exchange that is named
     * @param members of it
     */
    public static List<Debtor> of(Claim claim, Optional<Names> exchange, List<Names> members) {
        List<String> parties = claim.parties().isEmpty() ? List.of(WHOLE) : claim.parties();
        Map<String, Debtor> debtors = new LinkedHashMap<>();
        List<Debtor> distinct = new ArrayList<>();
        for (String party : parties) {
            Debtor debtor = debtor(party, claim, exchange, members);
            if (distinct.stream().noneMatch(other -> isSame(other, debtor))) {
                distinct.add(debtor);
                debtors.putIfAbsent(debtor.key(), debtor);
            }
        }
        return List.copyOf(debtors.values());
    }

    private static boolean isSame(Debtor one, Debtor other) {
        return one.scope().isPresent()
                && one.scope().equals(other.scope())
                && one.member().equals(other.member())
                && one.country().equals(other.country());
    }

    private static Debtor debtor(String party, Claim claim, Optional<Names> exchange, List<Names> members) {
        Optional<String> id = exchange.map(Names::id);
        String key = NameKeys.of(List.of(party)).stream().findFirst().orElse(WHOLE);
        if (isEach(key, claim)) {
            return Debtor.of(key, id, Scope.EACH_MEMBER);
        }
        Optional<String> member = members.stream()
                .filter(each -> each.are(party) || each.id().equals(party))
                .map(Names::id)
                .findFirst();
        if (member.isPresent()) {
            return Debtor.member(key, id, member.get());
        }
        if (exchange.isPresent() && (key.isEmpty() || isWhole(party, key, exchange.get()))) {
            return Debtor.of(key, id, Scope.EXCHANGE);
        }
        return Optional.ofNullable(COUNTRIES.get(key))
                .map(country -> Debtor.country(key, id, country))
                .orElseGet(() -> Debtor.unknown(key));
    }

    private static boolean isEach(String key, Claim claim) {
        return key.isEmpty()
                ? NameKeys.of(claim.text().stream().toList()).stream()
                        .findFirst()
                        .filter(text -> EACH_OF_THEM.matcher(text).matches())
                        .isPresent()
                : EACH.matcher(key).matches();
    }

    private static boolean isWhole(String party, String key, Names exchange) {
        return exchange.are(party) || ALL.matcher(key).matches();
    }

    private static Stream<Map.Entry<String, String>> countries(Locale language) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .flatMap(code ->
                        NameKeys.of(List.of(new Locale.Builder()
                                        .setRegion(code)
                                        .build()
                                        .getDisplayCountry(language)))
                                .stream()
                                .map(name -> Map.entry(name, code)));
    }
}
