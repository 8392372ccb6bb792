package org.entente.ingestion.parser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD, with the words of schema.org. */
record LinkedData(List<JsonNode> articles) {

    private static final String SCRIPTS = "script[type=application/ld+json]";
    private static final String ARTICLE =
            "article|newsarticle|reportagenewsarticle|report|blogposting|pressrelease|webpage";

    static LinkedData of(Document page) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select(SCRIPTS)) {
            collect(read(json, script.data()), articles);
        }
        return new LinkedData(articles);
    }

    Optional<String> headline() {
        return first("/headline");
    }

    Optional<String> datePublished() {
        return first("/datePublished");
    }

    Optional<String> publisher() {
        return first("/publisher/name").or(() -> first("/publisher"));
    }

    private Optional<String> first(String pointer) {
        return articles.stream()
                .map(article -> article.at(pointer))
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, articles));
        } else if (node.isObject()) {
            if (isArticle(node.path("@type"))) {
                articles.add(node);
            }
            collect(node.path("@graph"), articles);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
        }
        return type.asText().toLowerCase(Locale.ROOT).matches(ARTICLE);
    }

    /** A page's data may well be malformed, which leaves its other words. */
    private static JsonNode read(ObjectMapper json, String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException malformed) {
            return json.missingNode();
        }
    }
}
