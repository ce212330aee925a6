package com.example.quartet.todoapi.me;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory the tokens may take that were got on behalf of callers.
 *
 * @param cacheSize memory for these tokens: about 2.3 KB a person who called lately
 */
@ConfigurationProperties("quartet.on-behalf-of")
record OnBehalfOfProperties(@DefaultValue("24MB") DataSize cacheSize) {

	OnBehalfOfProperties {
		if (cacheSize.isNegative()) {
			throw new InvalidSettingException("quartet.on-behalf-of.cache-size",
					"is %s, but should be a size like 24MB, or 0 to keep none".formatted(cacheSize));
		}
	}

}
