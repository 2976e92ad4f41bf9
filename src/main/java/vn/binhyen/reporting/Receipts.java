package vn.binhyen.reporting;

import org.springframework.stereotype.Component;

import vn.binhyen.reporting.rounds.LaunchedCampaigns;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Numbers of receipts: "BN-0913-3F7K9QXB", short enough to read out on the telephone. */
@Component
public class Receipts {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

    private final SecureRandom random = new SecureRandom();

    public String next(Instant now) {
        var number = new StringBuilder(prefix(now));
        random.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(number::append);
        return number.toString();
    }

    /** That of a draft: the report and how often it was kept. */
    String ofDraft(ReportId report, long version, Instant now) {
        return prefix(now) + report.value().toString().substring(0, 4) + "-" + version;
    }

    private static String prefix(Instant now) {
        return "BN-" + DAY.format(now.atZone(LaunchedCampaigns.VIETNAM)) + "-";
    }
}
