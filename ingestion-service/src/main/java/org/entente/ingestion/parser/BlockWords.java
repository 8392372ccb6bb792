package org.entente.ingestion.parser;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each block of a page has, and how much of it is links; counted once, for pages may be large and deep. */
final class BlockWords {

    private final Map<Element, Count> counts = new IdentityHashMap<>();

    private BlockWords() {}

    static BlockWords of(Element page) {
        BlockWords words = new BlockWords();
        NodeTraversor.traverse(words.new Counter(), page);
        return words;
    }

    /** Number of characters, without white space around lines. */
    int characters(Element block) {
        return count(block).characters;
    }

    /** How many of them are links. */
    int linked(Element block) {
        return count(block).linked;
    }

    int links(Element block) {
        return count(block).links;
    }

    private Count count(Element block) {
        return counts.computeIfAbsent(block, unseen -> new Count());
    }

    private final class Counter implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && text.parent() != null) {
                count(text.parent()).characters += text.text().strip().length();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element block) {
                Count count = count(block);
                if ("a".equals(block.normalName()) && block.hasAttr("href")) {
                    count.links = 1;
                    count.linked = count.characters;
                }
                if (block.parent() != null) {
                    count(block.parent()).add(count);
                }
            }
        }
    }

    private static final class Count {

        private int characters;
        private int linked;
        private int links;

        void add(Count inner) {
            characters += inner.characters;
            linked += inner.linked;
            links += inner.links;
        }
    }
}
