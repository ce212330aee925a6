package com.example.identityemulator.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.ExpiringEntries;

import org.springframework.stereotype.Component;

/**
 * Brings a device without a browser together with the person who signs in elsewhere.
 */
@Component
public class DeviceCodes {

	public static final Duration CODE_LIFETIME = Duration.ofMinutes(15);

	// no vowels and no look-alikes: no words, and easy to type
	private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final long RECORD_BYTES = 500;

	private static final long MAX_BYTES = 8_000_000;

	private final ExpiringEntries<DeviceCode> byDeviceCode;

	private final ExpiringEntries<DeviceCode> byUserCode;

	DeviceCodes(Clock clock) {
		this.byDeviceCode = bounded(clock);
		this.byUserCode = bounded(clock);
	}

	public DeviceCode start(Authority authority, AppRegistration client, String scope) {
		DeviceCode started = new DeviceCode(userCode(), authority, client, scope);
		this.byUserCode.addOnce(started.userCode(), started);
		started.isKnownAs(this.byDeviceCode.add(started));
		return started;
	}

	public Optional<DeviceCode> byUserCode(String entered) {
		return this.byUserCode.find(entered.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
	}

	public Optional<DeviceCode> byDeviceCode(String deviceCode) {
		return this.byDeviceCode.find(deviceCode);
	}

	public void forget(DeviceCode used) {
		this.byDeviceCode.take(used.deviceCode());
		this.byUserCode.take(used.userCode());
	}

	private static ExpiringEntries<DeviceCode> bounded(Clock clock) {
		return new ExpiringEntries<>(clock, CODE_LIFETIME, EntryFormat.nowhere(),
				(code) -> RECORD_BYTES + 2L * code.scope().length(), MAX_BYTES);
	}

	private String userCode() {
		return RANDOM.ints(9, 0, ALPHABET.length())
			.mapToObj(ALPHABET::charAt)
			.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
			.toString();
	}

}
