package org.entente.ingestion.extraction;

import java.util.List;

/** Invented documents of several kinds, for tests that hold for any text. */
public final class Samples {
    public static final String REPORT = """
            LAKE NEWS POOL (LNP)
            Annual Report 2021

            The Fourth Assembly of the Lake News Pool (LNP) was held in Geneva, Switzerland, from 4 to 6 May 2021 under the \
            theme "Clear Water". It was hosted by Alpine Radio and supported by the Harbour Fund. Ninety-two people took part.

            In 2021 the Pool pushed 3,120 items to its members, and members downloaded 8,455 items. Nineteen members \
            uploaded a total of 1,004 items. At the end of the year the LNP had 27 members in 11 countries.

            Each member promised to upload at least two items a week from January. Alpine Radio undertook to translate \
            150 items by the end of June 2022.
            """;

    public static final String RELEASE = """
            OSLO, March 3, 2020 (Fjord Wire) -- Norway and Chad on Tuesday signed a memorandum of understanding on film archives.

            The Oslo Declaration on Open News was adopted at the second Northern Media Forum, which was held here on Monday. \
            About 120 delegates from 14 countries attended. The third forum will take place in Accra in 2021.
            """;

    public static final String MEMORANDUM = """
            MEMORANDUM OF UNDERSTANDING
            between
            LAGOON BROADCASTING AUTHORITY
            and
            NATIONAL RADIO OF THE CORAL STATES

            The Lagoon Broadcasting Authority, hereinafter "LBA", and the National Radio of the Coral States, hereinafter
            "NRCS", have agreed as follows.

            Article 2
            2.1 Each Party shall supply to the other at least ten (10) radio programmes per month.
            2.2 NRCS undertakes:
            (a) to publish a catalogue of its recordings every quarter;
            (b) to return all tapes no later than 31 December 2011.

            Done at Port Vila on 14 July 2010, in two originals.
            """;

    public static final String FRENCH = """
            Niamey, le 12 mai 2017

            Le cinquième Conseil du Réseau Sahel Images (RSI) s'est tenu à Niamey (Niger) du 9 au 11 mai 2017 sur le thème \
            « Raconter le fleuve ». Organisé par Télé Fleuve avec le soutien de la Fondation Azur, il a réuni 87 participants.

            En 2016, les membres ont versé 1 749 reportages et en ont téléchargé 5 230. Chaque membre s'engage à fournir au \
            moins deux reportages par mois.
            """;

    public static final String SPANISH = """
            Quito, 5 de marzo de 2018

            El III Foro de Radios del Volcán se celebró en Quito (Ecuador) del 1 al 3 de marzo de 2018 bajo el lema «Voces». \
            La Red Volcán (RV) y el Canal Loma firmaron el Convenio de Intercambio Sonoro. Los miembros subieron 1.204 notas.
            """;

    private Samples() {}

    public static List<String> all() {
        return List.of(REPORT, RELEASE, MEMORANDUM, FRENCH, SPANISH);
    }
}
