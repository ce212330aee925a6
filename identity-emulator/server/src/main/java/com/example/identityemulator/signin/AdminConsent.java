package com.example.identityemulator.signin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.AppRole;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Permission;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.web.AuthorizationResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * An administrator agrees, for the whole organisation, to everything an application's
 * registration lists.
 */
@Component
class AdminConsent implements SignInCompletion {

	private static final Logger log = LoggerFactory.getLogger(AdminConsent.class);

	private final Directory directory;

	private final Consents consents;

	private final RoleAssignments roles;

	private final SignInFlow flow;

	private final AuthorizationResponses replies;

	AdminConsent(Directory directory, Consents consents, RoleAssignments roles, SignInFlow flow,
			AuthorizationResponses replies) {
		this.directory = directory;
		this.consents = consents;
		this.roles = roles;
		this.flow = flow;
		this.replies = replies;
	}

	@Override
	public SignInRequest.Purpose purpose() {
		return SignInRequest.Purpose.ADMIN_CONSENT;
	}

	@Override
	public ModelAndView end(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		User administrator = this.flow.identity(pending);
		Tenant tenant = this.directory.tenantOf(administrator);
		for (Line line : lines(request)) {
			line.roles().forEach((role) -> this.roles.assign(tenant, line.client(), line.api(), role));
			Set<String> scopes = line.scopes().stream().map(Permission::value).collect(Collectors.toSet());
			if (!scopes.isEmpty()) {
				this.consents.giveForEverybody(tenant, line.client(), line.api(), scopes);
			}
		}
		session.finish(pending, tenant);
		log.info("Admin consent given by {} for {} in {}", administrator, request.client(), tenant.displayName());
		return this.replies.reply(request.reply(), answer(request, tenant));
	}

	private Map<String, String> answer(SignInRequest request, Tenant tenant) {
		Map<String, String> answer = new LinkedHashMap<>();
		answer.put("admin_consent", "True");
		answer.put("tenant", tenant.id().toString());
		// of the address of version 2.0, which names scopes
		request.form().find("scope").ifPresent((scope) -> answer.put("scope", scope));
		return answer;
	}

	/**
	 * What the page lists: the scopes that were named, or all that the registration has.
	 */
	List<Line> lines(SignInRequest request) {
		AppRegistration client = request.client();
		List<Scopes.RequestedScopes> asked = request.scopes().apis();
		boolean everything = asked.isEmpty() || asked.stream().anyMatch(Scopes.RequestedScopes::isDefault);
		return (everything) ? registered(client) : asked.stream().map((one) -> Line.of(client, one)).toList();
	}

	private List<Line> registered(AppRegistration client) {
		List<Line> lines = new ArrayList<>();
		for (AppRegistration api : apisOf(client)) {
			lines.add(new Line(client, api, client.requiredRoles(api), client.requiredScopes(api)));
			if (api.isKnownClient(client)) {
				// one consent covers the API's own calls to the next API
				apisOf(api).forEach((next) -> lines.add(new Line(api, next, List.of(), api.requiredScopes(next))));
			}
		}
		return lines;
	}

	private List<AppRegistration> apisOf(AppRegistration client) {
		return client.requiredApis().stream().map((id) -> this.directory.application(id)).toList();
	}

	/**
	 * What an application would get at one API.
	 *
	 * @param client the application that was added, or an API that calls the next one
	 * @param roles what it may do as itself
	 * @param scopes what it may do for people
	 */
	record Line(AppRegistration client, AppRegistration api, List<AppRole> roles, List<Permission> scopes) {

		private static Line of(AppRegistration client, Scopes.RequestedScopes asked) {
			return new Line(client, asked.api(), List.of(),
					asked.names().stream().flatMap((name) -> asked.api().permission(name).stream()).toList());
		}

	}

}
