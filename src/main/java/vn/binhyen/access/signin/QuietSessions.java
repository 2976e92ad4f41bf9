package vn.binhyen.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Sessions whose time of last use is written at most once a minute.
 *
 * <p>Spring Session notes it at every request, one database write for each page read; a session of
 * hours does not need seconds.
 */
final class QuietSessions implements SessionRepository<QuietSessions.QuietSession> {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final SessionRepository<Session> stored;

    @SuppressWarnings("unchecked")
    QuietSessions(SessionRepository<? extends Session> stored) {
        this.stored = (SessionRepository<Session>) stored;
    }

    @Override
    public QuietSession createSession() {
        return new QuietSession(stored.createSession());
    }

    @Override
    public void save(QuietSession session) {
        if (session.touched) {
            stored.save(session.stored);
            session.touched = false;
        }
    }

    @Override
    public @Nullable QuietSession findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : QuietSession.read(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** One session; remembers whether anything was written to it. */
    static final class QuietSession implements Session {

        private final Session stored;
        private boolean touched = true;

        private QuietSession(Session stored) {
            this.stored = stored;
        }

        private static QuietSession read(Session stored) {
            var session = new QuietSession(stored);
            session.touched = false;
            return session;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            touched = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            touched = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            touched = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant moment) {
            if (moment.isAfter(stored.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
                touched = true;
                stored.setLastAccessedTime(moment);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            touched = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
