package org.entente.ingestion.parser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself: in JSON-LD, in its meta elements, in its head. */
final class PageMetadata {

    private static final Pattern DAY = Pattern.compile("^\\s*(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "dcterms.title");
    private static final List<String> PUBLISHERS =
            List.of("dc.publisher", "dcterms.publisher", "publisher", "og:site_name", "application-name");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "date");

    private final Document page;
    private final LinkedData linkedData;

    PageMetadata(Document page) {
        this.page = page;
        this.linkedData = LinkedData.of(page);
    }

    void addTo(Metadata metadata) {
        title().ifPresent(title -> metadata.set(TikaCoreProperties.TITLE, title));
        publisher().ifPresent(publisher -> metadata.set(FoundMetadata.PUBLISHER, publisher));
        publishedOn().ifPresent(day -> metadata.set(FoundMetadata.PUBLISHED_ON, day));
        language().ifPresent(language -> metadata.set(TikaCoreProperties.LANGUAGE, language));
    }

    private Optional<String> title() {
        return first(Stream.of(linkedData.headline(), meta(TITLES), onlyHeading(), said(page.title())));
    }

    private Optional<String> publisher() {
        return first(Stream.of(linkedData.publisher(), meta(PUBLISHERS)));
    }

    private Optional<String> publishedOn() {
        return Stream.of(linkedData.datePublished(), meta(DATES), time())
                .flatMap(Optional::stream)
                .flatMap(written -> day(written).stream())
                .findFirst();
    }

    private Optional<String> language() {
        return first(
                Stream.of(said(page.select("html").attr("lang")), meta(List.of("content-language", "dc.language"))));
    }

    /** Two headings of the first rank are those of a page with several articles. */
    private Optional<String> onlyHeading() {
        List<Element> headings = page.select("h1");
        return headings.size() == 1 ? said(headings.get(0).text()) : Optional.empty();
    }

    private Optional<String> time() {
        Element time =
                page.selectFirst("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished][content]");
        return time == null
                ? Optional.empty()
                : first(Stream.of(said(time.attr("datetime")), said(time.attr("content"))));
    }

    private Optional<String> meta(List<String> names) {
        return names.stream()
                .flatMap(name -> page.select("meta").stream().filter(meta -> isNamed(meta, name)))
                .flatMap(meta -> said(meta.attr("content")).stream())
                .findFirst();
    }

    private static boolean isNamed(Element meta, String name) {
        return Stream.of("name", "property", "itemprop", "http-equiv")
                .anyMatch(attribute -> name.equalsIgnoreCase(meta.attr(attribute)));
    }

    private static Optional<String> day(String written) {
        Matcher day = DAY.matcher(written);
        return day.find() ? Optional.of(day.group(1)) : Optional.empty();
    }

    private static Optional<String> first(Stream<Optional<String>> said) {
        return said.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }
}
