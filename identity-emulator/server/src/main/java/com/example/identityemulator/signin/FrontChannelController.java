package com.example.identityemulator.signin;

import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the sign-out page what an application's address answers.
 */
@RestController
class FrontChannelController {

	private final Directory directory;

	private final FrontChannel frontChannel;

	FrontChannelController(Directory directory, FrontChannel frontChannel) {
		this.directory = directory;
		this.frontChannel = frontChannel;
	}

	@GetMapping("/sign-out/answer")
	Map<String, String> answer(@RequestParam("application") UUID application) {
		AppRegistration app = this.directory.application(application.toString())
			.orElseThrow(() -> new AadstsException(AadstsError.UNSUPPORTED_VALUE, "application"));
		return Map.of("answer", this.frontChannel.answerToNobody(app, this.directory.homeTenant()));
	}

}
