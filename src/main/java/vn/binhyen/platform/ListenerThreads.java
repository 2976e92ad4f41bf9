package vn.binhyen.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import java.util.concurrent.Executor;

/** The threads listeners of events run on, and what is said when one fails. */
@Configuration(proxyBeanMethods = false)
class ListenerThreads {

    private static final Logger log = LoggerFactory.getLogger(ListenerThreads.class);

    /**
     * Few listeners at once, the others in line: unbounded threads would take every connection of
     * the pool from the pages, and a bound that makes the publisher wait could block both, since
     * the publisher still holds its own connection.
     */
    @Bean
    static ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(4);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setThreadNamePrefix("listener-");
        return executor;
    }

    @Bean
    static AsyncConfigurer listeners(ObjectProvider<ThreadPoolTaskExecutor> executor) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return executor.getObject();
            }

            /** The publication stays, marked as failed; it is tried again. */
            @Override
            public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
                return (failure, method, arguments) ->
                        log.error(
                                "listener {}.{} failed",
                                method.getDeclaringClass().getSimpleName(),
                                method.getName(),
                                new WordlessTrace(failure));
            }
        };
    }
}
