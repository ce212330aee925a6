package com.example.quartet.identitysupport;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

/**
 * Which groups of an organisation are which roles here. The ids of groups are the keys,
 * since their names change.
 */
public final class RolesByGroup {

	private static final Pattern ROLE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=(\\S+)");

	private final Map<String, String> roles = new LinkedHashMap<>();

	private RolesByGroup() {
	}

	/**
	 * Reads a setting.
	 * @param property its name, for a message
	 * @param entries each as {@code <object id of the group>=<role>}
	 * @return possibly none
	 */
	public static RolesByGroup parse(String property, List<String> entries) {
		RolesByGroup byGroup = new RolesByGroup();
		for (String entry : entries) {
			Matcher role = ROLE.matcher(entry);
			if (!role.matches()) {
				throw new InvalidSettingException(property,
						"has '%s', but should list <object id of a group>=<role>, comma separated".formatted(entry));
			}
			byGroup.roles.put(role.group(1), role.group(2));
		}
		return byGroup;
	}

	public boolean isEmpty() {
		return this.roles.isEmpty();
	}

	/**
	 * The roles of the members of some groups.
	 */
	public Set<String> of(Collection<?> groups) {
		Set<String> found = new TreeSet<>();
		this.roles.forEach((group, role) -> {
			if (groups.contains(group)) {
				found.add(role);
			}
		});
		return found;
	}

}
