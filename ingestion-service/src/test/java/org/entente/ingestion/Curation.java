package org.entente.ingestion;

import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What curators do, as the tests say it. */
public final class Curation {

    public static final String ACCEPT = "{\"decision\": \"accept\"}";
    public static final String UNDO = "{\"decision\": \"undo\"}";

    private Curation() {}

    /** A curator decides on a fact. */
    public static ValidatableResponse review(Map<String, Object> fact, String decision) {
        return review("curator", fact, decision);
    }

    /** Somebody decides on a fact. */
    public static ValidatableResponse review(String signIn, Map<String, Object> fact, String decision) {
        return as(signIn)
                .contentType("application/json")
                .body(decision)
                .post(address(fact) + "/review")
                .then();
    }

    /** Where a fact is read. */
    public static String address(Map<String, Object> fact) {
        return "/api/v1/facts/" + fact.get("id");
    }

    /** The first fact of a kind that was found in the document at an address. */
    public static Map<String, Object> fact(String document, String kind) {
        return facts(document).stream()
                .filter(fact -> fact.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** A title that no other document has, nor one like it. */
    public static String title() {
        return word() + " Declaration on " + word() + " " + word();
    }

    /** A text with one agreement. */
    public static String signed(String title, String day) {
        return "Ghana and Kenya signed the " + title + " in Accra on " + day + ".";
    }

    /** A decision on a fact as part of many. */
    public static String inList(Map<String, Object> fact, String members) {
        return "{\"fact\": \"%s\", %s}".formatted(fact.get("id"), members);
    }

    /** In letters alone. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(10)
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .collect(Collectors.joining("", "K", ""));
    }
}
