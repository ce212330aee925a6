package com.example.quartet.webapp.graph;

import java.util.List;

import com.example.quartet.identitysupport.RolesByGroup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which groups of an organisation are which roles here.
 *
 * @param roles each as {@code <object id of the group>=<role>}
 */
@ConfigurationProperties("quartet.groups")
record GroupProperties(@DefaultValue List<String> roles) {

	RolesByGroup rolesByGroup() {
		return RolesByGroup.parse("quartet.groups.roles", this.roles);
	}

}
