package com.example.quartet.identitysupport.api;

import java.util.List;

import com.example.quartet.identitysupport.RolesByGroup;
import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Whom a token must be meant for, and what callers that are turned away may learn.
 *
 * @param clientId the API's own application id, the audience of version 2.0 tokens
 * @param appIdUri the API's App ID URI, the audience of version 1.0 tokens; by default
 * {@code api://<application id>}
 * @param applicationsBy how applications that call as themselves are let in
 * @param allowedCallers the list of those applications, where a list lets them in
 * @param groupRoles which groups are which roles of people, each as
 * {@code <object id of the group>=<role>}
 * @param explainRefusals whether a refusal tells which checks passed and failed: good for
 * development, too much for production
 */
@ConfigurationProperties("quartet.identity.api")
record IdentityApiProperties(String clientId, @Nullable String appIdUri,
		@DefaultValue("ROLE") ApplicationsBy applicationsBy, @DefaultValue List<String> allowedCallers,
		@DefaultValue List<String> groupRoles, @DefaultValue("false") boolean explainRefusals) {

	IdentityApiProperties {
		if (!StringUtils.hasText(clientId)) {
			throw new InvalidSettingException("quartet.identity.api.client-id",
					"is empty, but should be the API's application id");
		}
		appIdUri = (appIdUri != null) ? appIdUri : "api://" + clientId;
	}

	// version 1.0 repeats the name by which the caller asked for the API
	List<String> audiences(@Nullable Object version) {
		return "1.0".equals(version) ? List.of(String.valueOf(this.appIdUri), this.clientId) : List.of(this.clientId);
	}

	RolesByGroup rolesByGroup() {
		return RolesByGroup.parse("quartet.identity.api.group-roles", this.groupRoles);
	}

	List<AllowedCaller> callers() {
		return this.allowedCallers.stream().map(AllowedCaller::parse).toList();
	}

	/**
	 * How applications that call as themselves are let in.
	 */
	enum ApplicationsBy {

		ROLE, LIST

	}

}
