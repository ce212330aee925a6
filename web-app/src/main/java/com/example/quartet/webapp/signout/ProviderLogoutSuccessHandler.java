package com.example.quartet.webapp.signout;

import java.io.IOException;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ending our own session is not enough: the identity provider would sign the person in
 * again without asking. So they sign out there as well, unless they chose "only here".
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-rpinitiated-1_0.html">RP-Initiated Logout</a>
 */
public class ProviderLogoutSuccessHandler implements LogoutSuccessHandler {

	private final IdentityProperties provider;

	public ProviderLogoutSuccessHandler(IdentityProperties provider) {
		this.provider = provider;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		String home = ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
		if (authentication == null || !(authentication.getPrincipal() instanceof Person person)) {
			response.sendRedirect(home);
			return;
		}
		SignOutScope scope = SignOutScope.chosenIn(request);
		scope.write(request, response);
		response.sendRedirect((scope == SignOutScope.HERE) ? home : endOfSession(person, home));
	}

	private String endOfSession(Person person, String home) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(this.provider.endpoint("logout"))
			.queryParam("post_logout_redirect_uri", "{home}");
		// never id_token_hint: addresses are kept, in histories and logs
		if (person.loginHint() != null) {
			address.queryParam("logout_hint", "{loginHint}");
		}
		return address.encode().buildAndExpand(home, person.loginHint()).toUriString();
	}

}
