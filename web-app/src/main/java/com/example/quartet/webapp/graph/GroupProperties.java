package com.example.quartet.webapp.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which groups of an organisation are which roles here.
 *
 * @param roles each as {@code <object id of the group>=<role>}
 */
@ConfigurationProperties("quartet.groups")
record GroupProperties(@DefaultValue List<String> roles) {

	private static final Pattern ROLE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=(\\S+)");

	GroupProperties {
		roles.forEach(GroupProperties::match);
	}

	/**
	 * The roles by the ids of their groups: names of groups change, and are no keys.
	 */
	Map<String, String> rolesByGroup() {
		Map<String, String> byGroup = new LinkedHashMap<>();
		this.roles.stream().map(GroupProperties::match).forEach((role) -> byGroup.put(role.group(1), role.group(2)));
		return byGroup;
	}

	private static Matcher match(String role) {
		Matcher matcher = ROLE.matcher(role);
		if (!matcher.matches()) {
			throw new InvalidSettingException("quartet.groups.roles",
					"has '%s', but should list <object id of a group>=<role>, comma separated".formatted(role));
		}
		return matcher;
	}

}
