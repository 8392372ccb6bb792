package org.entente.ingestion.parser;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page: by what the page's markup says, by the names that its makers give to what surrounds an article, and by
 * the share of a block's words that are links (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow Text Features,
 * 2010).
 */
final class Article {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, math, button,"
                    + " input, select, textarea, dialog, audio, video, [hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]";
    private static final String AROUND =
            "nav, aside, footer, menu, [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=complementary], [role=menu], [role=menubar], [role=dialog], [role=alert]";
    private static final String BODIES = "main, [role=main], article, [itemprop=articleBody]";
    private static final String BLOCKS = "ul, ol, div, section, p, table";

    /** Words that page makers use for the class or id of what surrounds an article. */
    private static final Pattern SURROUNDINGS =
            Pattern.compile("(^|[-_\\s])(nav|navbar|navigation|menu|submenu|breadcrumbs?|sidebar|"
                    + "share|sharing|social|related|recommend(ed|ations?)?|newsletter|subscribe|subscription|cookies?|consent|gdpr|"
                    + "adverts?|advertisements?|ads|promos?|sponsored|comments?|disqus|footer|masthead|toolbar|pagination|pager|"
                    + "skip|skip-link|popup|modal|login|most-read|trending)($|[-_\\s])");

    private static final double MOST = 0.5;
    private static final double LINKED_OUTSIDE = 0.5;
    private static final double LINKED_INSIDE = 0.9;
    private static final int MANY_LINKS = 3;
    private static final int TITLE_WORDS = 3;

    private final Document page;

    Article(Document page) {
        this.page = page;
    }

    /** The part of the page that is the article, cleaned; all of it where nothing can be told apart. */
    Element found() {
        Element body = page.body();
        body.select(NEVER_TEXT).remove();
        Element title = body.selectFirst("h1");
        remove(body, body.select(AROUND).stream(), BlockWords.of(body));
        remove(body, body.select("header").stream().filter(Article::isOfThePage), BlockWords.of(body));
        Element article = dominant(body);
        remove(
                article,
                article.select("[class], [id]").stream().filter(Article::isNamedSurroundings),
                BlockWords.of(article));
        removeLinks(article, article == body ? LINKED_OUTSIDE : LINKED_INSIDE);
        if (title != null && !title.text().isBlank() && article.selectFirst("h1") == null) {
            article.prependChild(title.clone());
        }
        return article;
    }

    private static Element dominant(Element body) {
        BlockWords words = BlockWords.of(body);
        return body.select(BODIES).stream()
                .filter(each -> words.characters(each) > words.characters(body) * MOST)
                .findFirst()
                .orElse(body);
    }

    /** Not the head of an article, which has its title. */
    private static boolean isOfThePage(Element header) {
        return header.closest("article, main, [role=main]") == null;
    }

    private static boolean isNamedSurroundings(Element element) {
        return SURROUNDINGS
                        .matcher(element.className().toLowerCase(Locale.ROOT))
                        .find()
                || SURROUNDINGS.matcher(element.id().toLowerCase(Locale.ROOT)).find();
    }

    private static void removeLinks(Element article, double limit) {
        BlockWords words = BlockWords.of(article);
        Stream<Element> linked = article.select(BLOCKS).stream()
                .filter(block -> words.links(block) >= MANY_LINKS)
                .filter(block -> words.linked(block) > words.characters(block) * limit)
                .filter(block -> !isAnnounced(block));
        remove(article, linked, words);
    }

    /** "The members are:" makes a list of links part of the article; "Read more:" does not. */
    private static boolean isAnnounced(Element block) {
        Element before = block.previousElementSibling();
        String text = before == null ? "" : before.text().strip();
        return text.endsWith(":") && text.split("\\s+").length > TITLE_WORDS;
    }

    /** What holds most of the words is no surroundings, whatever its name. */
    private static void remove(Element whole, Stream<Element> surroundings, BlockWords words) {
        double most = words.characters(whole) * MOST;
        surroundings
                .filter(each -> each != whole && words.characters(each) <= most)
                .forEach(Element::remove);
    }
}
