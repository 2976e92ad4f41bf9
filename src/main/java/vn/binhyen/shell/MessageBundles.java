package vn.binhyen.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractResourceBasedMessageSource;

import vn.binhyen.shell.spi.MessageBundle;

/** Joins the texts of all modules and plug-ins to one source. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    MessageBundles(MessageSource messages, ObjectProvider<MessageBundle> contributed) {
        if (messages instanceof AbstractResourceBasedMessageSource source) {
            contributed.orderedStream().map(MessageBundle::basename).forEach(source::addBasenames);
        }
    }
}
