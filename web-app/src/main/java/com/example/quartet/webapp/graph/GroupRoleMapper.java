package com.example.quartet.webapp.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.example.quartet.identitysupport.RolesByGroup;
import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Makes roles of groups. A token lists at most 200 of them: of a person in more it says
 * where to ask (group overage), and only Microsoft Graph knows.
 *
 * @see <a href=
 * "https://learn.microsoft.com/security/zero-trust/develop/configure-tokens-group-claims-app-roles#group-overages">Group
 * overages</a>
 */
@Component
public class GroupRoleMapper {

	private static final Logger log = LoggerFactory.getLogger(GroupRoleMapper.class);

	private static final String GROUPS = "groups";

	private final RolesByGroup roles;

	private final GraphApi graph;

	private final SessionAuthorizedClientRepository tokens;

	GroupRoleMapper(GroupProperties settings, GraphApi graph, SessionAuthorizedClientRepository tokens) {
		this.roles = settings.rolesByGroup();
		this.graph = graph;
		this.tokens = tokens;
	}

	/**
	 * The roles of a person.
	 * @return {@code null} where groups are no roles
	 */
	public @Nullable GroupRoles find(Authentication person, HttpServletRequest request) {
		if (this.roles.isEmpty() || !(person.getPrincipal() instanceof OidcUser user)) {
			return null;
		}
		if (!isOverage(user.getClaims())) {
			List<String> groups = user.getClaimAsStringList(GROUPS);
			return new GroupRoles(true, false, this.roles.of((groups != null) ? groups : List.of()));
		}
		if (this.tokens.loadAuthorizedClient(GraphAuthorizedClientProvider.GRAPH, person, request) == null) {
			return new GroupRoles(false, true, Set.of());
		}
		try {
			// of oneself this needs User.Read and no more
			return new GroupRoles(true, true,
					this.roles.of(this.graph.memberObjects(new GraphApi.MemberObjectsRequest(true)).value()));
		}
		catch (RestClientException | ClientAuthorizationException ex) {
			log.warn("The groups of a person in too many for a token are unknown: {}", ex.getMessage());
			return new GroupRoles(false, true, Set.of());
		}
	}

	private static boolean isOverage(Map<String, Object> claims) {
		return Boolean.TRUE.equals(claims.get("hasgroups"))
				|| (claims.get("_claim_names") instanceof Map<?, ?> elsewhere && elsewhere.containsKey(GROUPS));
	}

}
