package com.example.quartet.todoapi.exports;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.api.Caller;
import com.example.quartet.todoapi.me.TokenExchangeRefusals;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * People start an export here, come back for it, or cancel it.
 */
@RestController
@RequestMapping("/api/exports")
class ExportController {

	private static final Logger log = LoggerFactory.getLogger(ExportController.class);

	private final Exports exports;

	private final OfflineTokens tokens;

	private final TokenExchangeRefusals refusals;

	private final ExportProperties settings;

	private final Clock clock;

	ExportController(Exports exports, OfflineTokens tokens, TokenExchangeRefusals refusals, ExportProperties settings,
			Clock clock) {
		this.exports = exports;
		this.tokens = tokens;
		this.refusals = refusals;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping
	ExportList list(@AuthenticationPrincipal Jwt token) {
		return new ExportList(this.exports.of(Caller.of(token)).stream().map(ExportStatus::of).toList());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ExportStatus> start(@AuthenticationPrincipal Jwt token) {
		Caller caller = Caller.of(token);
		UUID id = UUID.randomUUID();
		Export export = Export.of(id, caller, refreshToken(token, id),
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), this.settings.delay());
		if (!this.exports.add(export)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"An export of yours is running: wait for it, or cancel it first.");
		}
		log.info("Export {} of {} accepted, begins at {}", id, caller.oid(), export.due());
		return ResponseEntity.accepted().location(URI.create("/api/exports/" + id)).body(ExportStatus.of(export));
	}

	@GetMapping("/{id}")
	ExportStatus show(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
		return ExportStatus.of(find(token, id));
	}

	@GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_JSON_VALUE)
	@ApiResponse(responseCode = "200", description = "All to-dos",
			content = @Content(array = @ArraySchema(schema = @Schema(implementation = ExportedTodo.class))))
	void content(@AuthenticationPrincipal Jwt token, @PathVariable UUID id, HttpServletResponse response)
			throws IOException {
		Export export = find(token, id);
		if (export.state() != ExportState.DONE) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "This export is not done.");
		}
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"todos.json\"");
		PrintWriter out = response.getWriter();
		// page by page, as it may be long
		for (int number = 1; number <= export.pages(); number++) {
			out.write((number == 1) ? "[\n" : ",\n");
			out.write(String.valueOf(this.exports.page(id, number)));
		}
		out.write("\n]\n");
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
		this.exports.delete(find(token, id));
		log.info("Export {} deleted by {}", id, token.getClaimAsString("oid"));
	}

	private String refreshToken(Jwt token, UUID export) {
		try {
			return this.tokens.trade(token, export);
		}
		catch (ClientAuthorizationException ex) {
			this.refusals.askThePerson(ex, token);
			log.warn("No refresh token for an export: {}", HeaderText.oneLine(ex.getMessage()));
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
					"No export can be started now: try again later.");
		}
	}

	private Export find(Jwt token, UUID id) {
		return this.exports.find(Caller.of(token), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such export."));
	}

}
