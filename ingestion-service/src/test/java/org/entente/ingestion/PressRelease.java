package org.entente.ingestion;

/** A press release of the kind that partners submit, with facts of all four kinds. */
public final class PressRelease {

    public static final String MEETING =
            "The third Savanna Broadcasters Forum was held in Nairobi on 14 November 2019. It was attended by 150 participants.";
    public static final String AGREEMENT =
            "On 14 November 2019, Kenya and Tanzania signed a Memorandum of Understanding on News Exchange in Nairobi.";
    public static final String OBSERVATION =
            "By then the exchange had 31 members, who had uploaded more than 1,200 items.";
    public static final String COMMITMENT = "Each member undertakes to upload one item every day.";

    /** 📡 is two chars and one code point: whoever counts chars is wrong from here on. */
    public static final String TEXT =
            "📡 NAIROBI, 15 November 2019\n\n" + String.join("\n\n", MEETING, AGREEMENT, OBSERVATION, COMMITMENT);

    private PressRelease() {}
}
