package com.example.quartet.todoapi.todos;

import com.example.quartet.apisupport.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/**
 * What the daemon asks to write on a to-do.
 *
 * @param message what the person reads
 */
record NewReminder(
		@NotBlank(message = "must not be empty") @Text(max = 1000) @Schema(maxLength = 1000) String message) {
}
