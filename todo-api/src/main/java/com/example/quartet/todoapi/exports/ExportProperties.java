package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;

/**
 * How exports are kept, and when they begin.
 *
 * @param keys of the refresh tokens, 32 bytes each, as base64: the first encrypts, all
 * decrypt; if there are none, each instance generates one
 * @param delay how long after the request an export begins
 */
@ConfigurationProperties("quartet.exports")
record ExportProperties(List<String> keys, Duration delay) {

	ExportProperties {
		if (delay.isNegative()) {
			throw new InvalidSettingException("quartet.exports.delay",
					"is %s, but should be no less than 0".formatted(DurationStyle.SIMPLE.print(delay)));
		}
	}

}
