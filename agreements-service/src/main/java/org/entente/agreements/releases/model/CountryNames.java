package org.entente.agreements.releases.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the country that a party is, by the names that texts in English use for it. */
public final class CountryNames {

    /** "Government of the Republic of Kenya" and the like; tried only when the whole name is unknown. */
    private static final Pattern STATE_FORM = Pattern.compile(
            "^(government of )?(the )?"
                    + "((people s |democratic |socialist |federal |federative |islamic |united |arab |bolivarian |co operative |"
                    + "hashemite )*(republic|kingdom|state|states|commonwealth|union|federation|sultanate|principality) of )?(the )?");

    /** Names that neither the JDK has nor the removal of a state's form finds, by ISO 3166-1 alpha-2 code. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("Russian Federation", "RU"),
            Map.entry("USA", "US"),
            Map.entry("US", "US"),
            Map.entry("United States of America", "US"),
            Map.entry("UK", "GB"),
            Map.entry("Great Britain", "GB"),
            Map.entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            Map.entry("PRC", "CN"),
            Map.entry("Republic of China", "TW"),
            Map.entry("Republic of Korea", "KR"),
            Map.entry("Democratic People's Republic of Korea", "KP"),
            Map.entry("DPRK", "KP"),
            Map.entry("Lao People's Democratic Republic", "LA"),
            Map.entry("Lao PDR", "LA"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("UAE", "AE"),
            Map.entry("Brunei Darussalam", "BN"),
            Map.entry("Burma", "MM"),
            Map.entry("Myanmar", "MM"),
            Map.entry("Timor-Leste", "TL"),
            Map.entry("East Timor", "TL"),
            Map.entry("Türkiye", "TR"),
            Map.entry("Turkey", "TR"),
            Map.entry("Republic of Moldova", "MD"),
            Map.entry("Kyrgyz Republic", "KG"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Czechia", "CZ"),
            Map.entry("Slovak Republic", "SK"),
            Map.entry("Hellenic Republic", "GR"),
            Map.entry("North Macedonia", "MK"),
            Map.entry("Bosnia and Herzegovina", "BA"),
            Map.entry("Holy See", "VA"),
            Map.entry("Ivory Coast", "CI"),
            Map.entry("Cote d'Ivoire", "CI"),
            Map.entry("DRC", "CD"),
            Map.entry("DR Congo", "CD"),
            Map.entry("Democratic Republic of the Congo", "CD"),
            Map.entry("Democratic Republic of Congo", "CD"),
            Map.entry("Republic of the Congo", "CG"),
            Map.entry("Republic of Congo", "CG"),
            Map.entry("Congo", "CG"),
            Map.entry("Cabo Verde", "CV"),
            Map.entry("Cape Verde", "CV"),
            Map.entry("Eswatini", "SZ"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Gabonese Republic", "GA"),
            Map.entry("Togolese Republic", "TG"),
            Map.entry("Sao Tome and Principe", "ST"),
            Map.entry("United Republic of Tanzania", "TZ"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Macao", "MO"),
            Map.entry("Palestine", "PS"),
            Map.entry("State of Palestine", "PS"));

    private final Map<String, String> alpha3ByName;

    private CountryNames(Map<String, String> alpha3ByName) {
        this.alpha3ByName = alpha3ByName;
    }

    /** The names in English that the JDK has for the countries of ISO 3166-1, and other usual ones. */
    public static CountryNames english() {
        Map<String, String> names = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            names.put(
                    key(country(alpha2).getDisplayCountry(Locale.ENGLISH)),
                    country(alpha2).getISO3Country());
        }
        OTHER_NAMES.forEach(
                (name, alpha2) -> names.put(key(name), country(alpha2).getISO3Country()));
        return new CountryNames(Map.copyOf(names));
    }

    /** The ISO 3166-1 alpha-3 code of the country that the party is; nothing if it is another body. */
    public Optional<String> alpha3(String party) {
        String name = key(party);
        return Optional.ofNullable(alpha3ByName.get(name)).or(() -> withoutForm(name));
    }

    private Optional<String> withoutForm(String name) {
        return Optional.ofNullable(alpha3ByName.get(STATE_FORM.matcher(name).replaceFirst("")));
    }

    private static String key(String name) {
        return Normalised.of(name).text();
    }

    private static Locale country(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build();
    }
}
