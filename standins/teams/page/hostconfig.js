// How cards look here: spacing, sizes and colours in the manner of Fluent, light and dark.

const PALETTES = {
  light: { text: "#242424", subtle: "#616161", accent: "#4f52b2", good: "#0b6a0b", warning: "#8a4b00", attention: "#b10e1c",
    line: "#e0e0e0", emphasis: "#f5f5f5", accentBack: "#e8ebfa", goodBack: "#e7f2e7", warningBack: "#fdf3e1", attentionBack: "#fbe9ea" },
  dark: { text: "#ffffff", subtle: "#adadad", accent: "#9ea2ff", good: "#7fd17f", warning: "#f7b54a", attention: "#ff8a94",
    line: "#424242", emphasis: "#333333", accentBack: "#2f2f4a", goodBack: "#1d3a1d", warningBack: "#453112", attentionBack: "#4a2024" },
};

export function hostConfig(theme) {
  const p = PALETTES[theme];
  const tone = (color) => ({ default: color, subtle: color });
  const colors = { default: { default: p.text, subtle: p.subtle }, dark: tone(p.text), light: tone(p.subtle),
    accent: tone(p.accent), good: tone(p.good), warning: tone(p.warning), attention: tone(p.attention) };
  const back = (backgroundColor) => ({ backgroundColor, foregroundColors: colors });
  return {
    fontFamily: "inherit",
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.line },
    containerStyles: { default: back("transparent"), emphasis: back(p.emphasis), accent: back(p.accentBack),
      good: back(p.goodBack), warning: back(p.warningBack), attention: back(p.attentionBack) },
    actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      actionsOrientation: "horizontal", actionAlignment: "left", preExpandSingleShowCardAction: false },
    inputs: { label: { inputSpacing: "small", requiredInputs: { weight: "bolder", color: "default", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder", color: "default" } }, errorMessage: { color: "attention", weight: "default", spacing: "small" } },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
    table: { cellSpacing: 8 },
    textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
    textBlock: { headingLevel: 3 },
  };
}
