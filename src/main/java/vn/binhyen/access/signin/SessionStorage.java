package vn.binhyen.access.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the database, so that any instance can answer and any may die; four hours idle. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "access.spring_session",
        maxInactiveIntervalInSeconds = 4 * 60 * 60,
        cleanupCron = Scheduled.CRON_DISABLED) // once for all instances, below
class SessionStorage {

    @Bean
    @Primary
    QuietSessions quietSessions(JdbcIndexedSessionRepository stored) {
        return new QuietSessions(stored);
    }

    /** Ended sessions answer nobody any more; one instance takes them away for all. */
    @Bean
    RecurringTask<Void> forgetEndedSessions(JdbcIndexedSessionRepository stored) {
        return Tasks.recurring("forget-ended-sessions", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> stored.cleanUpExpiredSessions());
    }

    /**
     * Not readable by scripts, not sent from other sites; encrypted only, where the request was.
     */
    @Bean
    CookieSerializer sessionCookie(@Value("${binhyen.cookies.secure:false}") boolean always) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("BINHYEN");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (always) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }
}
