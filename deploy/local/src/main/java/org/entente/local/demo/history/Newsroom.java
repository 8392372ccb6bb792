package org.entente.local.demo.history;

import java.util.List;

/** Makes the items that members push and upload. */
final class Newsroom {

    private final Draws draws;
    private final List<String> titles;
    private final List<String> places;
    private int made;

    Newsroom(Draws draws, List<String> titles, List<String> places) {
        this.draws = draws;
        this.titles = titles;
        this.places = places;
    }

    /** An item of the member's own making, about its own city. */
    Item own(Member member) {
        return item(member.city());
    }

    /** An item from anywhere. */
    Item desk() {
        return item(places.get(draws.below(places.size())));
    }

    private Item item(String place) {
        made++;
        String title = titles.get(draws.below(titles.size())).replace("{place}", place);
        String mediaType = mediaType(draws.below(100));
        return new Item("alu-i-%06d".formatted(made), mediaType, title, bytes(mediaType), popularity());
    }

    private static String mediaType(int percent) {
        if (percent < 76) {
            return "video";
        }
        return percent < 89 ? "photo" : "text";
    }

    private long bytes(String mediaType) {
        return switch (mediaType) {
            case "video" -> draws.between(18_000, 420_000) * 1_000L;
            case "photo" -> draws.between(900, 9_000) * 1_000L;
            default -> draws.between(1_200, 24_000);
        };
    }

    /** Few items are asked for by nearly everyone, most by hardly anyone. */
    private int popularity() {
        return 2 + 400 / (1 + draws.below(100));
    }
}
