package com.example.quartet.identitysupport.api;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

/**
 * One line of an API's own list: an application, the tenant whose token it brings, and
 * what it may do.
 *
 * @param app an application id
 * @param tid the GUID of a tenant
 * @param permissions the names of application permissions
 */
record AllowedCaller(String app, String tid, List<String> permissions) {

	private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final Pattern LINE = Pattern
		.compile("(%s)@(%<s)=([A-Za-z][\\w.]*(?: +[A-Za-z][\\w.]*)*)".formatted(GUID));

	static AllowedCaller parse(String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new InvalidSettingException("quartet.identity.api.allowed-callers",
					"names '%s', but should list applications as <application id>@<tenant id>=<permission> <permission>"
						.formatted(line));
		}
		return new AllowedCaller(parts.group(1), parts.group(2), Arrays.asList(parts.group(3).split(" +")));
	}

}
