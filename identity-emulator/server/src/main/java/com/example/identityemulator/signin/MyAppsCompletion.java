package com.example.identityemulator.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.web.PageRenderer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists what a person has consented to, application by application.
 */
@Component
class MyAppsCompletion implements SignInCompletion {

	private final Directory directory;

	private final Consents consents;

	private final SignInFlow flow;

	private final PageRenderer pages;

	MyAppsCompletion(Directory directory, Consents consents, SignInFlow flow, PageRenderer pages) {
		this.directory = directory;
		this.consents = consents;
		this.flow = flow;
		this.pages = pages;
	}

	@Override
	public SignInRequest.Purpose purpose() {
		return SignInRequest.Purpose.MY_APPS;
	}

	/**
	 * The sign-in goes on for as long as the page is used; no application is told.
	 */
	@Override
	public ModelAndView end(PendingSignIn pending, SignInSession session) {
		User user = this.flow.identity(pending);
		Tenant tenant = this.directory.tenantOf(user);
		Map<String, Object> model = new HashMap<>();
		model.put("flow", pending.id());
		model.put("user", user);
		model.put("tenant", tenant);
		model.put("authority", pending.request().authority());
		model.put("own", byApplication(this.consents.of(user)));
		model.put("everybodys", byApplication(this.consents.ofEverybody(tenant)));
		return this.pages.page("my-apps", model);
	}

	private Collection<Line> byApplication(List<Consents.Consent> agreed) {
		Map<AppRegistration, Line> lines = new LinkedHashMap<>();
		for (Consents.Consent consent : agreed) {
			AppRegistration client = this.directory.application(consent.client());
			Permissions.ConsentLine wanted = new Permissions.ConsentLine(client,
					this.directory.application(consent.resource()), consent.scopes());
			lines.merge(client, new Line(client, List.of(wanted)), Line::and);
		}
		return lines.values();
	}

	/**
	 * An application and what it may do.
	 */
	record Line(AppRegistration client, List<Permissions.ConsentLine> wanted) {

		private Line and(Line other) {
			List<Permissions.ConsentLine> all = new ArrayList<>(this.wanted);
			all.addAll(other.wanted);
			return new Line(this.client, all);
		}

	}

}
