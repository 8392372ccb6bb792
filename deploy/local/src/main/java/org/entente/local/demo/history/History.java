package org.entente.local.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The exchange events of July 2017 to October 2018, the same in every run.
 *
 * <p>A member uploads an item of its own; some hours later the exchange pushes it to another member. Everything else that is
 * pushed comes from the exchange's desk. What was pushed to one member is there for all of them to download.
 */
public final class History {

    public static final int PUSHED = 25_354;
    public static final int DOWNLOADED = 38_680;
    public static final int UPLOADED = 1_749;
    public static final int UPLOADING_MEMBERS = 14;
    public static final LocalDate FIRST_DAY = LocalDate.of(2017, 7, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2018, 10, 31);

    private static final long SEED = 20_170_701;

    private final Draws draws = new Draws(SEED);
    private final Calendar calendar;
    private final Desk desk;
    private final Newsroom newsroom;

    /** Takes the members and the words; everything else follows from the seed. */
    public History(List<Member> members, Vocabulary vocabulary) {
        this.calendar = new Calendar(FIRST_DAY, LAST_DAY, vocabulary.seasons());
        this.desk = new Desk(draws, members);
        this.newsroom = new Newsroom(draws, vocabulary.titles(), vocabulary.places(members));
    }

    /** All events in the order of their times. To be called once: it uses up the draws. */
    public List<ExchangeEvent> events() {
        List<Occurrence> uploads = uploads();
        List<Occurrence> pushes = pushes(uploads);
        List<Occurrence> all = new ArrayList<>(uploads);
        all.addAll(pushes);
        all.addAll(downloads(new Catalogue(pushes)));
        all.sort(Comparator.comparing(Occurrence::time));
        return numbered(all);
    }

    /** A few uploads send an item again, corrected, on the same day. */
    private List<Occurrence> uploads() {
        List<Occurrence> uploads = new ArrayList<>();
        forEachSlot(UPLOADED, 80, day -> {
            Occurrence previous = uploads.isEmpty() ? null : uploads.get(uploads.size() - 1);
            boolean again = draws.withChance(2) && previous != null && on(day, previous);
            uploads.add(again ? again(previous, 4, 18) : upload(day));
        });
        return uploads;
    }

    private Occurrence upload(LocalDate day) {
        Member member = desk.uploader(day);
        return new Occurrence(Action.UPLOADED, member, desk.officeHour(day, member), newsroom.own(member));
    }

    /** Uploaded items first; then the desk's, some of them to a second member or, updated, to the same one again. */
    private List<Occurrence> pushes(List<Occurrence> uploads) {
        Map<Item, Occurrence> latestUpload = new LinkedHashMap<>();
        uploads.forEach(upload -> latestUpload.put(upload.item(), upload));
        List<Occurrence> pushes = new ArrayList<>();
        latestUpload.values().forEach(upload -> pushes.add(pushOf(upload)));
        forEachSlot(PUSHED - pushes.size(), 60, day -> {
            Occurrence previous = pushes.get(pushes.size() - 1);
            pushes.add(on(day, previous) ? nextPush(day, previous) : push(day));
        });
        return pushes;
    }

    private Occurrence pushOf(Occurrence upload) {
        Instant time = desk.later(upload.time(), 20, 240);
        Member member = desk.anotherMember(dayOf(upload), upload.member());
        return new Occurrence(Action.PUSHED, member, time, upload.item());
    }

    private Occurrence nextPush(LocalDate day, Occurrence previous) {
        int percent = draws.below(100);
        if (percent < 3) {
            return again(previous, 10, 60);
        }
        return percent < 18 ? alsoTo(desk.anotherMember(day, previous.member()), previous) : push(day);
    }

    private Occurrence alsoTo(Member member, Occurrence first) {
        return new Occurrence(Action.PUSHED, member, desk.later(first.time(), 1, 12), first.item());
    }

    private Occurrence push(LocalDate day) {
        Member member = desk.activeMember(day);
        return new Occurrence(Action.PUSHED, member, desk.anyHour(day, member), newsroom.desk());
    }

    /** Members start to download on the second day, and now and then take an item twice. */
    private List<Occurrence> downloads(Catalogue catalogue) {
        List<Occurrence> downloads = new ArrayList<>();
        Map<Member, Occurrence> latest = new HashMap<>();
        forEachSlot(DOWNLOADED, 120, day -> {
            Member member = desk.activeMember(day);
            Occurrence download = download(day.equals(FIRST_DAY) ? day.plusDays(1) : day, member, catalogue, latest);
            latest.put(member, download);
            downloads.add(download);
        });
        return downloads;
    }

    private Occurrence download(LocalDate day, Member member, Catalogue catalogue, Map<Member, Occurrence> latest) {
        Occurrence previous = latest.get(member);
        if (previous != null && on(day, previous) && draws.withChance(6)) {
            return again(previous, 1, 60);
        }
        Instant time = desk.anyHour(day, member);
        return new Occurrence(Action.DOWNLOADED, member, time, choose(catalogue, time));
    }

    /** Mostly news of the last day or two, sometimes of the week, now and then from the archive. */
    private Item choose(Catalogue catalogue, Instant time) {
        int percent = draws.below(100);
        int days = percent < 68 ? 2 : percent < 93 ? 7 : 60;
        return catalogue
                .draw(time, Duration.ofDays(days), draws)
                .orElseThrow(() -> new IllegalStateException("Nothing was pushed before " + time + "."));
    }

    private Occurrence again(Occurrence first, int minMinutes, int maxMinutes) {
        Instant time = desk.later(first.time(), minMinutes, maxMinutes);
        return new Occurrence(first.action(), first.member(), time, first.item());
    }

    private void forEachSlot(int whole, int growthPercent, Consumer<LocalDate> fill) {
        int[] perDay = calendar.weights(growthPercent, draws).share(whole);
        for (int i = 0; i < perDay.length; i++) {
            for (int slot = 0; slot < perDay[i]; slot++) {
                fill.accept(calendar.days().get(i));
            }
        }
    }

    private static boolean on(LocalDate day, Occurrence occurrence) {
        return day.equals(dayOf(occurrence));
    }

    private static LocalDate dayOf(Occurrence occurrence) {
        return LocalDate.ofInstant(occurrence.time(), ZoneOffset.UTC);
    }

    private static List<ExchangeEvent> numbered(List<Occurrence> occurrences) {
        Map<Action, Integer> last = new EnumMap<>(Action.class);
        List<ExchangeEvent> events = new ArrayList<>(occurrences.size());
        for (Occurrence it : occurrences) {
            int number = last.merge(it.action(), 1, Integer::sum);
            String id = "alu-%s-%06d".formatted(it.action().letter(), number);
            events.add(new ExchangeEvent(id, it.action(), it.member().organisation(), it.time(), it.item()));
        }
        return events;
    }
}
