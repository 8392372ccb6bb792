package org.entente.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The members and items of an exchange, the same at each run; few items are used often, most seldom. */
public final class Population {

    /** How many members there are. */
    public static final int MEMBERS = 31;

    /** How many items there are. */
    public static final int ITEMS = 4_000;

    private static final List<String> COUNTRIES = List.of(
            "DZ", "AO", "BJ", "BW", "BF", "CM", "TD", "CG", "CI", "EG", "ET", "GA", "GH", "GN", "KE", "LS", "MG", "MW",
            "ML", "MA", "MZ", "NA", "NG", "RW", "SN", "ZA", "TZ", "TN", "UG", "ZM", "ZW");
    private static final String[] ACTIONS = {"pushed", "downloaded", "downloaded", "downloaded", "uploaded"};
    private static final String[] MEDIA = {"video", "audio", "text", "image"};

    private final double[] popularity = popularity();
    private final Random random;

    /**
     * @param seed what it draws depends on this alone
     */
    public Population(long seed) {
        this.random = new Random(seed);
    }

    /** A member's alias. */
    public static String member(int number) {
        return "station-%02d".formatted(number);
    }

    /** Where a member is. */
    public static String country(int member) {
        return COUNTRIES.get(member);
    }

    /** An event of any member. */
    public Use draw() {
        return draw(random.nextInt(MEMBERS));
    }

    /** An event of that member. */
    public Use draw(int member) {
        int item = item();
        return new Use(
                member(member),
                ACTIONS[random.nextInt(ACTIONS.length)],
                "item-%06d".formatted(item),
                MEDIA[item % MEDIA.length],
                "Report %06d of the evening programme".formatted(item),
                1_000_000L + item * 977L);
    }

    private int item() {
        double drawn = random.nextDouble() * popularity[ITEMS - 1];
        int at = Arrays.binarySearch(popularity, drawn);
        return Math.min(at < 0 ? -at - 1 : at, ITEMS - 1);
    }

    /** Running sums of the weights, the nth item's being 1/n. */
    private static double[] popularity() {
        double[] sums =
                IntStream.rangeClosed(1, ITEMS).mapToDouble(rank -> 1.0 / rank).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    /** What an event is about, besides its id and time. */
    public record Use(String member, String action, String item, String mediaType, String title, long bytes) {

        /** The type of the event. */
        public String type() {
            return "org.entente.item." + action + ".v1";
        }

        /** Who sends it. */
        public String source() {
            return "urn:entente:benchmark:" + member;
        }
    }
}
