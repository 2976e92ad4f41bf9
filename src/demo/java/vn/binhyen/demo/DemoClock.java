package vn.binhyen.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Vietnam's time, which can be set back while history is entered and then runs on as it should. */
final class DemoClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real;
    private volatile Duration behind = Duration.ZERO;

    DemoClock() {
        this(Clock.system(VIETNAM));
    }

    private DemoClock(Clock real) {
        this.real = real;
    }

    void setTo(LocalDateTime moment) {
        behind = Duration.between(moment.atZone(real.getZone()).toInstant(), real.instant());
    }

    void setToNow() {
        behind = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new DemoClock(real.withZone(zone));
        other.behind = behind;
        return other;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }
}
