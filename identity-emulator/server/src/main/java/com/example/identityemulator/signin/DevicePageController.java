package com.example.identityemulator.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.DeviceCode;
import com.example.identityemulator.token.DeviceCodes;
import com.example.identityemulator.web.PageRenderer;
import com.example.identityemulator.web.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a person types the code that a device shows, and then signs in as always.
 */
@Controller
class DevicePageController {

	static final String USER_CODE = "user_code";

	private final Directory directory;

	private final DeviceCodes codes;

	private final SessionCookie cookie;

	private final SignInPages signIn;

	private final PageRenderer pages;

	private final PageTexts texts;

	DevicePageController(Directory directory, DeviceCodes codes, SessionCookie cookie, SignInPages signIn,
			PageRenderer pages, PageTexts texts) {
		this.directory = directory;
		this.codes = codes;
		this.cookie = cookie;
		this.signIn = signIn;
		this.pages = pages;
		this.texts = texts;
	}

	@GetMapping("/devicelogin")
	ModelAndView ask() {
		return page(null);
	}

	@PostMapping("/devicelogin")
	ModelAndView enter(@RequestParam(name = USER_CODE, defaultValue = "") String userCode, HttpServletRequest http,
			HttpServletResponse response) {
		Optional<DeviceCode> code = this.codes.byUserCode(userCode);
		if (code.isEmpty()) {
			return page(this.texts.text("device.wrong"));
		}
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add(USER_CODE, code.get().userCode());
		// a device is signed in only by a person who sees the page
		form.add("prompt", "select_account");
		Scopes scopes = Scopes.parse(code.get().scope(), code.get().client(), this.directory);
		SignInSession session = this.cookie.findOrStart(http, response);
		PendingSignIn pending = session.start(new SignInRequest(SignInRequest.Purpose.DEVICE, code.get().authority(),
				code.get().client(), null, scopes, new Form(form)));
		return this.signIn.next(pending, session);
	}

	private ModelAndView page(String problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("problem", problem);
		return this.pages.page("device", model);
	}

}
