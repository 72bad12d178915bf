#include "core/crypto/fingerprint_words.h"

namespace holdfast::crypto {

const std::array<std::string_view, 256>& fingerprintWordList()
{
    static constexpr std::array<std::string_view, 256> words{"acorn", "album", "almond", "amber", "anchor", "apple",
        "apron", "arrow", "atlas", "autumn", "badge", "bakery", "bamboo", "banjo", "basket", "beacon", "bench",
        "bicycle", "biscuit", "blanket", "blossom", "bonfire", "bottle", "boulder", "bracelet", "branch", "bridge",
        "bronze", "bucket", "budget", "cabin", "cactus", "camel", "candle", "canoe", "canvas", "captain", "carpet",
        "castle", "cedar", "cherry", "chimney", "cinema", "circle", "clover", "cobalt", "coconut", "comet", "compass",
        "copper", "coral", "cotton", "cradle", "crayon", "cricket", "crystal", "cupboard", "curtain", "daisy", "desert",
        "diamond", "dinner", "dolphin", "donkey", "dragon", "drawer", "drum", "eagle", "earth", "echo", "elbow",
        "elephant", "emerald", "engine", "envelope", "evening", "fabric", "falcon", "farmer", "feather", "ferry",
        "fiddle", "finger", "flamingo", "flute", "folder", "forest", "fossil", "frost", "galaxy", "garden", "garlic",
        "ghost", "giraffe", "glacier", "glove", "goblet", "golden", "granite", "grape", "guitar", "gymnast", "hammer",
        "harbour", "hazel", "helmet", "heron", "hippo", "honey", "horizon", "husky", "iceberg", "igloo", "indigo",
        "insect", "island", "ivory", "jacket", "jaguar", "jelly", "jigsaw", "jockey", "jungle", "kangaroo", "kennel",
        "kettle", "kitchen", "koala", "ladder", "lagoon", "lantern", "lavender", "lemon", "leopard", "library", "lilac",
        "lizard", "lobster", "lumber", "magnet", "mango", "maple", "marble", "market", "meadow", "melody", "mermaid",
        "mirror", "mitten", "mosaic", "mountain", "muffin", "museum", "mustard", "napkin", "nectar", "needle", "nickel",
        "noodle", "nutmeg", "oasis", "ocean", "olive", "onion", "orange", "orbit", "orchid", "ostrich", "oyster",
        "painter", "papaya", "parrot", "peanut", "pebble", "pelican", "piano", "picnic", "pigeon", "pillow", "pilot",
        "planet", "poppy", "potato", "prism", "pumpkin", "puzzle", "pyramid", "quarry", "queen", "quilt", "quiver",
        "rabbit", "radish", "rainbow", "raven", "ribbon", "river", "robin", "rocket", "rooster", "ruby", "rudder",
        "saddle", "saffron", "salmon", "sandal", "scarf", "school", "scissors", "shadow", "shelter", "silver", "sketch",
        "snail", "soccer", "spider", "sponge", "squirrel", "statue", "sugar", "summer", "sunset", "swan", "tablet",
        "teapot", "thimble", "thunder", "tiger", "toast", "tomato", "tractor", "trumpet", "tulip", "tunnel", "turtle",
        "umbrella", "uncle", "unicorn", "valley", "vanilla", "velvet", "village", "violin", "volcano", "waffle",
        "walnut", "walrus", "whistle", "window", "winter", "wolf", "yacht", "yellow", "yogurt", "zebra", "zipper"};
    return words;
}

} // namespace holdfast::crypto
