package com.example.quartet.servicesupport.calls;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of this module one neighbour may hold.
 *
 * @param maximumAtOnce how many calls may wait for one neighbour; well below the threads
 * of the server, of which there are 200
 * @param maximumAnswer the longest answer that is read
 */
@ConfigurationProperties("quartet.outgoing-calls")
public record OutgoingCallProperties(@DefaultValue("40") int maximumAtOnce,
		@DefaultValue("4MB") DataSize maximumAnswer) {

	public OutgoingCallProperties {
		if (maximumAtOnce < 1) {
			throw new InvalidSettingException("quartet.outgoing-calls.maximum-at-once",
					"is %d, but should be 1 or more".formatted(maximumAtOnce));
		}
		if (maximumAnswer.toBytes() < 1) {
			throw new InvalidSettingException("quartet.outgoing-calls.maximum-answer",
					"is %s, but should be a size like 4MB".formatted(maximumAnswer));
		}
	}

}
