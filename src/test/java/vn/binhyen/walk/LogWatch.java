package vn.binhyen.walk;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Listens to everything that is logged, until it is closed. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    LogWatch() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown =
                event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(
                event.getLoggerName()
                        + " "
                        + event.getFormattedMessage()
                        + " "
                        + event.getMDCPropertyMap()
                        + " "
                        + thrown);
    }

    List<String> linesWith(String words) {
        return lines.stream().filter(it -> it.contains(words)).toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
