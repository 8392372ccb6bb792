package org.entente.ingestion.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.entente.ingestion.processing.model.TextLayout;
import org.junit.jupiter.api.Test;

class ArticleParserTest {

    private static final String LONG =
            "The third Savanna Broadcasters Forum was held in Nairobi on 14 November 2019, and 150 people came. "
                    + "Kenya and Tanzania signed a memorandum on the exchange of news there, the ministry said in a statement.";

    private final Metadata metadata = new Metadata();

    @Test
    void theArticleIsReadWithoutWhatSurroundsIt() throws Exception {
        String text = text("""
                <html><head><title>Forum | Example News</title><script>track()</script></head><body class="has-sidebar">
                <header><a href="/">Example News</a><nav><ul><li><a href="/a">Africa</a></li><li><a href="/b">Asia</a></li></ul></nav></header>
                <div class="cookie-banner">We use cookies. Accept all?</div>
                <main><article><header><h1>Forum held in Nairobi</h1></header><p>%s</p>
                <div class="social-share">Share this on a network</div>
                <p>It will meet again in 2021.</p><div class="related"><h3>Related</h3><a href="/1">Another story</a></div>
                </article></main><aside>Most read: something else</aside><footer>All rights reserved</footer></body></html>
                """.formatted(LONG));

        assertThat(text).isEqualTo("Forum held in Nairobi\n\n" + LONG + "\n\nIt will meet again in 2021.");
    }

    @Test
    void headingsListsAndTablesOfTheArticleStay() throws Exception {
        String text = text("""
                <body><article><h1>Report</h1><p>%s</p><h2>Members</h2><p>These broadcasters are members:</p>
                <ul><li><a href="/k">Kenya</a></li><li><a href="/t">Tanzania</a></li><li><a href="/u">Uganda</a></li></ul>
                <table><tr><th>Year</th><th>Items</th></tr><tr><td>2018</td><td><p>1,200</p></td></tr></table>
                </article></body>""".formatted(LONG));

        assertThat(text)
                .isEqualTo("Report\n\n" + LONG + "\n\nMembers\n\nThese broadcasters are members:\n\n"
                        + "- Kenya\n- Tanzania\n- Uganda\n\nYear\tItems\n2018\t1,200");
    }

    @Test
    void blocksOfLinksAreNoTextWhereThePageDoesNotNameItsArticle() throws Exception {
        String text = text("""
                <body><div><a href="/a">Home page</a> <a href="/b">World news</a> <a href="/c">Our contacts</a></div>
                <div id="x1"><h1>Forum</h1><p>%s See <a href="/m">the text</a>.</p></div>
                <div><p>More stories</p><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li><li><a href="/3">Three</a></li></ul></div>
                </body>""".formatted(LONG));

        assertThat(text).startsWith("Forum\n\n" + LONG + " See the text.").doesNotContain("Home page", "Three");
    }

    @Test
    void aTableThatOnlyPlacesThePartsOfAPageIsNone() throws Exception {
        String text =
                text("<body><table><tr><td><h1>Forum</h1><p>" + LONG + "</p><p>Next.</p></td></tr></table></body>");

        assertThat(text).isEqualTo("Forum\n\n" + LONG + "\n\nNext.");
    }

    @Test
    void aPageIsReadWholeIfNothingCanBeToldApart() throws Exception {
        assertThat(text("<p>Short.</p>")).isEqualTo("Short.");
        assertThat(text("<body><div class=menu>Rice and beans</div></body>")).isEqualTo("Rice and beans");
    }

    @Test
    void aPageSaysWhatItIsInLinkedData() throws Exception {
        text("""
                <html lang="en-KE"><head><title>Forum | Example News</title>
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
                "headline":"Forum held in Nairobi","datePublished":"2019-11-15T23:30:00+03:00",
                "publisher":{"@type":"Organization","name":"Example News Agency"}}]}</script></head><body><p>x</p></body></html>""");

        assertThat(metadata.get(TikaCoreProperties.TITLE)).isEqualTo("Forum held in Nairobi");
        assertThat(metadata.get(FoundMetadata.PUBLISHER)).isEqualTo("Example News Agency");
        assertThat(metadata.get(FoundMetadata.PUBLISHED_ON)).isEqualTo("2019-11-15");
        assertThat(metadata.get(TikaCoreProperties.LANGUAGE)).isEqualTo("en-KE");
    }

    @Test
    void aPageSaysWhatItIsInItsMetaElements() throws Exception {
        text("""
                <html><head><title>Forum | Example News</title><meta property="og:title" content="Forum in Nairobi">
                <meta property="og:site_name" content="Example News"><meta name="date" content="yesterday">
                <script type="application/ld+json">{"@type": "NewsArticle", </script>
                <meta property="article:published_time" content="2019-11-15"></head><body><p>x</p></body></html>""");

        assertThat(metadata.get(TikaCoreProperties.TITLE)).isEqualTo("Forum in Nairobi");
        assertThat(metadata.get(FoundMetadata.PUBLISHER)).isEqualTo("Example News");
        assertThat(metadata.get(FoundMetadata.PUBLISHED_ON)).isEqualTo("2019-11-15");
    }

    private String text(String page) throws Exception {
        BodyContentHandler text = new BodyContentHandler();
        ParseContext context = new ParseContext();
        new ArticleParser()
                .parse(
                        new ByteArrayInputStream(page.getBytes(UTF_8)),
                        new Paragraphs().decorate(text, metadata, context),
                        metadata,
                        context);
        return TextLayout.tidy(text.toString());
    }
}
