package com.example.quartet.identitysupport.api;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.example.quartet.identitysupport.RolesByGroup;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * Adds the roles that a person has by their groups to those that the token names, so that
 * all who read roles see both. An application has the roles of its token alone.
 */
class GroupRoleClaimConverter implements Converter<Map<String, Object>, Map<String, Object>> {

	private final Converter<Map<String, Object>, Map<String, Object>> defaults = MappedJwtClaimSetConverter
		.withDefaults(Collections.emptyMap());

	private final RolesByGroup roles;

	GroupRoleClaimConverter(RolesByGroup roles) {
		this.roles = roles;
	}

	@Override
	public Map<String, Object> convert(Map<String, Object> source) {
		Map<String, Object> claims = this.defaults.convert(source);
		if (claims.containsKey("scp") && claims.get("groups") instanceof Collection<?> groups
				&& claims.getOrDefault("roles", List.of()) instanceof Collection<?> named) {
			Set<Object> all = new LinkedHashSet<>(named);
			all.addAll(this.roles.of(groups));
			if (!all.isEmpty()) {
				claims.put("roles", List.copyOf(all));
			}
		}
		return claims;
	}

}
