package org.entente.local.demo.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the history is made of, besides its members.
 *
 * @param titles titles of items, with {@code {place}} where the place goes
 * @param worldPlaces places outside the members' own cities
 * @param seasons busy and quiet days
 */
public record Vocabulary(List<String> titles, List<String> worldPlaces, List<Season> seasons) {

    List<String> places(List<Member> members) {
        return Stream.concat(members.stream().map(Member::city), worldPlaces.stream())
                .toList();
    }
}
