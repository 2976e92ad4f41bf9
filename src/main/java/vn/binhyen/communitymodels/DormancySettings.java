package vn.binhyen.communitymodels;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a model is proposed to be found dormant.
 *
 * @param dormantAfterMonths months in which nothing was heard of it
 */
@ConfigurationProperties("binhyen.models")
record DormancySettings(@DefaultValue("12") int dormantAfterMonths) {}
