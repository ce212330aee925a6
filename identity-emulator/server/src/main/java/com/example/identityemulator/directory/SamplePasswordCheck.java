package com.example.identityemulator.directory;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The passwords that everybody knows have no business at an address that everybody
 * reaches.
 */
class SamplePasswordCheck {

	private static final String SAMPLE = "Passw0rd!";

	private static final Pattern INTERNAL_NAME = Pattern
		.compile("[^.]+|.*\\.(localhost|local|lan|internal|test|example|home\\.arpa)");

	private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[[\\p{XDigit}:.]+]");

	private final List<User> users;

	SamplePasswordCheck(List<User> users) {
		this.users = users;
	}

	void refuseAt(URI url) {
		boolean isPublic = isPublic(url.getHost());
		for (int index = 0; isPublic && index < this.users.size(); index++) {
			if (SAMPLE.equals(this.users.get(index).password())) {
				throw new BadRegistrationException("directory.json", "$.users[" + index + "].password",
						"the sample password is refused at the public address " + url);
			}
		}
	}

	private boolean isPublic(String host) {
		if (host == null || !ADDRESS.matcher(host).matches()) {
			return host != null && !INTERNAL_NAME.matcher(host).matches();
		}
		try {
			InetAddress address = InetAddress.getByName(host);
			return !address.isLoopbackAddress() && !address.isSiteLocalAddress() && !address.isLinkLocalAddress()
					&& !address.isAnyLocalAddress();
		}
		catch (UnknownHostException ex) {
			return true;
		}
	}

}
